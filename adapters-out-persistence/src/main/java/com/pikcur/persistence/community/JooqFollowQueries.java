package com.pikcur.persistence.community;

import static com.pikcur.persistence.schema.Tables.COMMUNITY_FOLLOW;
import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.MemberPages;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Answers screens from the follows in MariaDB, each list with one statement. */
public final class JooqFollowQueries implements FollowQueries {

    private final DSLContext db;

    public JooqFollowQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page<Person> followers(MemberId followed, Cut cut) {
        return page("followers", accepted(COMMUNITY_FOLLOW.MEMBER_ID, followed), COMMUNITY_FOLLOW.BY_MEMBER_ID, cut);
    }

    @Override
    public Page<Person> following(MemberId follower, Cut cut) {
        return page("following", accepted(COMMUNITY_FOLLOW.BY_MEMBER_ID, follower), COMMUNITY_FOLLOW.MEMBER_ID, cut);
    }

    @Override
    public Page<Person> requests(MemberId followed, Cut cut) {
        return page(
                "follow requests", waiting(COMMUNITY_FOLLOW.MEMBER_ID, followed), COMMUNITY_FOLLOW.BY_MEMBER_ID, cut);
    }

    @Override
    public Page<Person> asked(MemberId follower, Cut cut) {
        return page("asked", waiting(COMMUNITY_FOLLOW.BY_MEMBER_ID, follower), COMMUNITY_FOLLOW.MEMBER_ID, cut);
    }

    private Page<Person> page(String list, Condition which, Field<MemberId> person, Cut cut) {
        var pages = new MemberPages(list, COMMUNITY_FOLLOW.SINCE_AT, person);
        var found = db.select(person, MEMBER_ACCOUNT.NICKNAME, COMMUNITY_FOLLOW.SINCE_AT)
                .from(COMMUNITY_FOLLOW)
                .join(MEMBER_ACCOUNT)
                .on(MEMBER_ACCOUNT.MEMBER_ID.eq(person))
                .where(which, pages.behind(cut))
                .orderBy(COMMUNITY_FOLLOW.SINCE_AT.desc(), person.desc())
                .limit(cut.limit() + 1)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
        return Page.cut(found, cut.limit(), last -> pages.cursor(last.since(), last.member()));
    }

    @Override
    public Counts counts(MemberId member) {
        return new Counts(
                db.fetchCount(COMMUNITY_FOLLOW, accepted(COMMUNITY_FOLLOW.MEMBER_ID, member)),
                db.fetchCount(COMMUNITY_FOLLOW, accepted(COMMUNITY_FOLLOW.BY_MEMBER_ID, member)));
    }

    private static Condition accepted(Field<MemberId> role, MemberId member) {
        return role.eq(member).and(COMMUNITY_FOLLOW.ACCEPTED.isTrue());
    }

    private static Condition waiting(Field<MemberId> role, MemberId member) {
        return role.eq(member).and(COMMUNITY_FOLLOW.ACCEPTED.isFalse());
    }
}

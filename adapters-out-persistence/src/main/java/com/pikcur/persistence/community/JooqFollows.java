package com.pikcur.persistence.community;

import static com.pikcur.persistence.schema.Tables.COMMUNITY_FOLLOW;
import static com.pikcur.persistence.schema.Tables.COMMUNITY_FOLLOW_APPROVAL;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.FollowState;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.CommunityFollowRecord;
import java.util.Optional;
import org.jooq.DSLContext;

/** Follows in MariaDB. */
public final class JooqFollows implements FollowRepository {

    private final DSLContext db;

    public JooqFollows(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Follow> find(MemberId follower, MemberId followed) {
        return db.selectFrom(COMMUNITY_FOLLOW)
                .where(COMMUNITY_FOLLOW.BY_MEMBER_ID.eq(follower), COMMUNITY_FOLLOW.MEMBER_ID.eq(followed))
                .fetchOptional(JooqFollows::toFollow);
    }

    private static Follow toFollow(CommunityFollowRecord row) {
        var state = row.getAccepted() ? FollowState.ACCEPTED : FollowState.REQUESTED;
        return new Follow(row.getByMemberId(), row.getMemberId(), state, row.getSinceAt());
    }

    @Override
    public void save(Follow follow) {
        var accepted = follow.state() == FollowState.ACCEPTED;
        db.insertInto(COMMUNITY_FOLLOW)
                .set(COMMUNITY_FOLLOW.BY_MEMBER_ID, follow.follower())
                .set(COMMUNITY_FOLLOW.MEMBER_ID, follow.followed())
                .set(COMMUNITY_FOLLOW.ACCEPTED, accepted)
                .set(COMMUNITY_FOLLOW.SINCE_AT, follow.since())
                .onDuplicateKeyUpdate()
                .set(COMMUNITY_FOLLOW.ACCEPTED, accepted)
                .set(COMMUNITY_FOLLOW.SINCE_AT, follow.since())
                .execute();
    }

    @Override
    public void remove(MemberId follower, MemberId followed) {
        db.deleteFrom(COMMUNITY_FOLLOW)
                .where(COMMUNITY_FOLLOW.BY_MEMBER_ID.eq(follower), COMMUNITY_FOLLOW.MEMBER_ID.eq(followed))
                .execute();
    }

    @Override
    public int countOf(MemberId follower) {
        return db.fetchCount(COMMUNITY_FOLLOW, COMMUNITY_FOLLOW.BY_MEMBER_ID.eq(follower));
    }

    @Override
    public boolean approvesFollowers(MemberId member) {
        return db.fetchExists(COMMUNITY_FOLLOW_APPROVAL, COMMUNITY_FOLLOW_APPROVAL.MEMBER_ID.eq(member));
    }

    @Override
    public void setApprovesFollowers(MemberId member, boolean approves) {
        if (approves) {
            db.insertInto(COMMUNITY_FOLLOW_APPROVAL)
                    .set(COMMUNITY_FOLLOW_APPROVAL.MEMBER_ID, member)
                    .onDuplicateKeyUpdate()
                    .set(COMMUNITY_FOLLOW_APPROVAL.MEMBER_ID, member)
                    .execute();
        } else {
            db.deleteFrom(COMMUNITY_FOLLOW_APPROVAL)
                    .where(COMMUNITY_FOLLOW_APPROVAL.MEMBER_ID.eq(member))
                    .execute();
        }
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(COMMUNITY_FOLLOW)
                .where(COMMUNITY_FOLLOW.BY_MEMBER_ID.eq(member))
                .execute();
        db.deleteFrom(COMMUNITY_FOLLOW)
                .where(COMMUNITY_FOLLOW.MEMBER_ID.eq(member))
                .execute();
        setApprovesFollowers(member, false);
    }
}

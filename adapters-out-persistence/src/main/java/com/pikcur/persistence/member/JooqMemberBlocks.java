package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_BLOCK;

import com.pikcur.application.member.BlockListQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.MemberPages;
import java.time.Instant;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Blocks between members in MariaDB. */
public final class JooqMemberBlocks implements MemberBlocks, BlockListQueries {

    private static final MemberPages PAGES = new MemberPages("blocks", MEMBER_BLOCK.BLOCKED_AT, MEMBER_BLOCK.MEMBER_ID);

    private final DSLContext db;

    public JooqMemberBlocks(DSLContext db) {
        this.db = db;
    }

    /** Always in the same order, so that two who hold each other do not wait for one another for ever. */
    @Override
    public void hold(MemberId one, MemberId other) {
        var there = db
                .select(MEMBER_ACCOUNT.MEMBER_ID, MEMBER_ACCOUNT.WITHDRAWN_AT)
                .from(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.in(one, other))
                .orderBy(MEMBER_ACCOUNT.MEMBER_ID)
                .forUpdate()
                .fetch()
                .stream()
                .filter(row -> row.get(MEMBER_ACCOUNT.WITHDRAWN_AT) == null)
                .map(row -> row.get(MEMBER_ACCOUNT.MEMBER_ID))
                .toList();
        Stream.of(one, other)
                .filter(member -> !there.contains(member))
                .findFirst()
                .ifPresent(gone -> {
                    throw new NoSuchMember(gone);
                });
    }

    @Override
    public boolean hasBlocked(MemberId by, MemberId whom) {
        return db.fetchExists(MEMBER_BLOCK, MEMBER_BLOCK.BY_MEMBER_ID.eq(by), MEMBER_BLOCK.MEMBER_ID.eq(whom));
    }

    @Override
    public void block(MemberId by, MemberId whom, Instant at) {
        db.insertInto(MEMBER_BLOCK)
                .set(MEMBER_BLOCK.BY_MEMBER_ID, by)
                .set(MEMBER_BLOCK.MEMBER_ID, whom)
                .set(MEMBER_BLOCK.BLOCKED_AT, at)
                // Keeps the moment of the first time; a plain "ignore" would also ignore a member who is not there.
                .onDuplicateKeyUpdate()
                .set(MEMBER_BLOCK.BLOCKED_AT, MEMBER_BLOCK.BLOCKED_AT)
                .execute();
    }

    @Override
    public void unblock(MemberId by, MemberId whom) {
        db.deleteFrom(MEMBER_BLOCK)
                .where(MEMBER_BLOCK.BY_MEMBER_ID.eq(by), MEMBER_BLOCK.MEMBER_ID.eq(whom))
                .execute();
    }

    @Override
    public int countBy(MemberId by) {
        return db.fetchCount(MEMBER_BLOCK, MEMBER_BLOCK.BY_MEMBER_ID.eq(by));
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(MEMBER_BLOCK).where(MEMBER_BLOCK.BY_MEMBER_ID.eq(member)).execute();
        db.deleteFrom(MEMBER_BLOCK).where(MEMBER_BLOCK.MEMBER_ID.eq(member)).execute();
    }

    @Override
    public Page<BlockedMember> blockedBy(MemberId member, Cut cut) {
        var found = db.select(MEMBER_BLOCK.MEMBER_ID, MEMBER_ACCOUNT.NICKNAME, MEMBER_BLOCK.BLOCKED_AT)
                .from(MEMBER_BLOCK)
                .join(MEMBER_ACCOUNT)
                .on(MEMBER_ACCOUNT.MEMBER_ID.eq(MEMBER_BLOCK.MEMBER_ID))
                .where(MEMBER_BLOCK.BY_MEMBER_ID.eq(member), PAGES.behind(cut))
                .orderBy(MEMBER_BLOCK.BLOCKED_AT.desc(), MEMBER_BLOCK.MEMBER_ID.desc())
                .limit(cut.limit() + 1)
                .fetch(row -> new BlockedMember(row.value1(), row.value2(), row.value3()));
        return Page.cut(found, cut.limit(), last -> PAGES.cursor(last.blockedAt(), last.member()));
    }
}

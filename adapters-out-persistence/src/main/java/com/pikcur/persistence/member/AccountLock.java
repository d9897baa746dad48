package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.shared.MemberId;
import org.jooq.DSLContext;

/** One at a time for whatever belongs to a member: the account's row is there before anything else of theirs. */
final class AccountLock {

    private AccountLock() {}

    /**
     * Waits until nobody else changes what belongs to the member, and keeps others waiting until the transaction ends.
     *
     * @throws NoSuchMember if nobody has this id
     */
    static void take(DSLContext db, MemberId member) {
        var account = db.select(MEMBER_ACCOUNT.MEMBER_ID)
                .from(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .forUpdate()
                .fetchOptional();
        if (account.isEmpty()) {
            throw new NoSuchMember(member);
        }
    }
}

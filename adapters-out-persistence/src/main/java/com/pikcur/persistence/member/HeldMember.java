package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.shared.MemberId;
import org.jooq.DSLContext;

/** Lets those who change several rows of one member queue, where there may be no such row to hold yet. */
final class HeldMember {

    private HeldMember() {}

    /** Holds the member's account until the surrounding transaction ends. */
    static void hold(DSLContext db, MemberId member) {
        db.select(MEMBER_ACCOUNT.MEMBER_ID)
                .from(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .forUpdate()
                .execute();
    }
}

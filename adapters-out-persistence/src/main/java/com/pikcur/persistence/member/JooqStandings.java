package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.MemberId;
import org.jooq.DSLContext;

/** Tells from the account whether its member may bid. */
public final class JooqStandings implements Standings {

    private final DSLContext db;

    public JooqStandings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Standing of(MemberId member) {
        return db.select(MEMBER_ACCOUNT.MAY_BID)
                .from(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .fetchOptional(MEMBER_ACCOUNT.MAY_BID)
                .filter(mayBid -> mayBid)
                .map(_ -> Standing.GOOD)
                .orElse(Standing.BLOCKED);
    }
}

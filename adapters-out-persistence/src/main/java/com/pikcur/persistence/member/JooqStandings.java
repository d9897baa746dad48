package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULTER;
import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_BLOCK;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Tells from the account, from whom the seller has blocked and from unpaid wins, whether a member may bid. */
public final class JooqStandings implements Standings {

    private final DSLContext db;
    private final Clock clock;

    /** @param clock tells whether a block or a suspension for a time is over */
    public JooqStandings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One statement, since every bid waits for it. It holds the account, which whoever leaves or is kept out changes. */
    @Override
    public Standing of(MemberId bidder, MemberId seller) {
        var blockedBySeller = blocked(bidder, seller);
        var now = clock.instant();
        var suspended = suspended(bidder, now);
        return db.select(MEMBER_ACCOUNT.fields())
                .select(blockedBySeller, suspended)
                .from(MEMBER_ACCOUNT)
                .where(MEMBER_ACCOUNT.MEMBER_ID.eq(bidder))
                .forShare()
                .fetchOptional()
                .filter(row -> !row.get(blockedBySeller) && !row.get(suspended))
                .map(row -> row.into(MEMBER_ACCOUNT))
                .filter(account -> account.getMayBid())
                .map(AccountRows::toAccount)
                .filter(account -> account.stateAt(now) instanceof AccountState.Active)
                .map(_ -> Standing.GOOD)
                .orElse(Standing.BLOCKED);
    }

    private static Field<Boolean> suspended(MemberId bidder, Instant now) {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(AUCTION_DEFAULTER)
                        .where(AUCTION_DEFAULTER.MEMBER_ID.eq(bidder))
                        .and(AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT.gt(now))))
                .as("suspended_for_defaults");
    }

    private static Field<Boolean> blocked(MemberId bidder, MemberId seller) {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(MEMBER_BLOCK)
                        .where(MEMBER_BLOCK.BY_MEMBER_ID.eq(seller))
                        .and(MEMBER_BLOCK.MEMBER_ID.eq(bidder))))
                .as("blocked_by_seller");
    }
}

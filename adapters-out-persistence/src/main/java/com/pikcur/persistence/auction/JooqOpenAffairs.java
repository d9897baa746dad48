package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;

/** What members still have to see through, as the auctions tell it. Of a sale its order tells. */
public final class JooqOpenAffairs implements OpenAffairs {

    private static final String RUNNING = "RUNNING";
    private static final String SCHEDULED = "SCHEDULED";

    private final DSLContext db;

    public JooqOpenAffairs(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<OpenAffair> of(MemberId member, Instant now) {
        var open = EnumSet.noneOf(OpenAffair.class);
        if (db.fetchExists(db.selectOne()
                .from(AUCTION_LOG)
                .join(AUCTION)
                .on(AUCTION.ID.eq(AUCTION_LOG.AUCTION_ID))
                .where(AUCTION_LOG.BIDDER_ID.eq(member))
                .and(LogRows.standing())
                .and(AUCTION.LIFECYCLE.eq(RUNNING)))) {
            open.add(OpenAffair.STANDING_BID);
        }
        if (db.fetchExists(db.selectOne()
                .from(AUCTION)
                .where(AUCTION.SELLER_ID.eq(member).and(AUCTION.LIFECYCLE.in(RUNNING, SCHEDULED))))) {
            open.add(OpenAffair.RUNNING_AUCTION);
        }
        return open;
    }
}

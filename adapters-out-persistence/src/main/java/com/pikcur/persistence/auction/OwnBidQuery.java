package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.application.auction.AuctionQueries.OwnBid;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.AuctionLog;
import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.time.Instant;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Finds the auctions a member has standing bids on, by the last of these bids. Costs as much as the member has bid. */
record OwnBidQuery(MemberId bidder, Cut cut, Instant now) {

    private static final AuctionLog LAST = AUCTION_LOG.as("last_bid");
    private static final CardOrder<Instant> ORDER = CardOrder.byTime("own bids", LAST.RECORDED_AT, false);
    private static final Field<Money> MAXIMUM = DSL.max(AUCTION_LOG.AMOUNT_WON).as("maximum_won");
    private static final Field<Long> LAST_SEQ = DSL.max(AUCTION_LOG.SEQ).as("last_seq");
    private static final Table<?> OWN = DSL.select(AUCTION_LOG.AUCTION_ID, LAST_SEQ, MAXIMUM)
            .from(AUCTION_LOG)
            .where(AUCTION_LOG.BIDDER_ID.eq(PlainQuery.blank("bidder", AUCTION_LOG.BIDDER_ID)))
            .and(LogRows.standing())
            .groupBy(AUCTION_LOG.AUCTION_ID)
            .asTable("own");
    private static final Field<Money> OWN_MAXIMUM = Objects.requireNonNull(OWN.field(MAXIMUM));
    private static final PlainQuery FIRST = question(DSL.noCondition());
    private static final PlainQuery NEXT = question(ORDER.after());

    private static PlainQuery question(Condition behind) {
        return new PlainQuery(DSL.select(CardReader.columnsAnd(AUCTION.LEADING_BIDDER_ID))
                .select(LAST.BID_ID, LAST.RECORDED_AT, OWN_MAXIMUM)
                .from(OWN)
                .join(LAST)
                .on(LAST.AUCTION_ID.eq(OWN.field(AUCTION_LOG.AUCTION_ID)).and(LAST.SEQ.eq(OWN.field(LAST_SEQ))))
                .join(AUCTION)
                .on(AUCTION.ID.eq(LAST.AUCTION_ID))
                .where(behind)
                .orderBy(LAST.RECORDED_AT.desc(), AUCTION.ID.desc())
                .limit(CardOrder.limit()));
    }

    Page<OwnBid> fetch(DSLContext db) {
        var values = ORDER.values(cut);
        values.put("bidder", bidder);
        return ORDER.page(db, cut.cursor().isPresent() ? NEXT : FIRST, values, cut, this::ownBid);
    }

    private OwnBid ownBid(PlainRow row) {
        return new OwnBid(
                CardReader.read(row, now),
                row.get(LAST.BID_ID),
                row.get(OWN_MAXIMUM),
                row.find(AUCTION.LEADING_BIDDER_ID).filter(bidder::equals).isPresent(),
                row.get(LAST.RECORDED_AT));
    }
}

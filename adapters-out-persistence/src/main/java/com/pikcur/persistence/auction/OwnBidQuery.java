package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.application.auction.AuctionQueries.OwnBid;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.AuctionLog;
import com.pikcur.persistence.shared.Cursor;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Finds the auctions a member has standing bids on, by the last of these bids. Costs as much as the member has bid. */
record OwnBidQuery(MemberId bidder, Cut cut) {

    private static final String LIST = "own bids";
    private static final AuctionLog LAST = AUCTION_LOG.as("last_bid");
    private static final Field<Money> MAXIMUM = DSL.max(AUCTION_LOG.AMOUNT_WON).as("maximum_won");
    private static final Field<Long> LAST_SEQ = DSL.max(AUCTION_LOG.SEQ).as("last_seq");

    /** An auction with the member's last bid and greatest maximum on it. */
    record Found(Record row) {

        OwnBid toOwnBid(MemberId bidder, Instant now) {
            return new OwnBid(
                    JooqAuctionQueries.card(row, now),
                    row.get(LAST.BID_ID),
                    row.get(MAXIMUM),
                    bidder.equals(row.get(AUCTION.LEADING_BIDDER_ID)),
                    row.get(LAST.RECORDED_AT));
        }

        String cursor() {
            return new Cursor<>(row.get(LAST.RECORDED_AT), row.get(AUCTION.ID).value()).text(LIST, Instant::toString);
        }
    }

    Page<Found> fetch(DSLContext db) {
        var own = DSL.select(AUCTION_LOG.AUCTION_ID, LAST_SEQ, MAXIMUM)
                .from(AUCTION_LOG)
                .where(AUCTION_LOG.BIDDER_ID.eq(bidder))
                .and(LogRows.standing())
                .groupBy(AUCTION_LOG.AUCTION_ID)
                .asTable("own");
        List<Found> found = db.select(AUCTION.fields())
                .select(AUCTION_ARTICLE.TITLE, LAST.BID_ID, LAST.RECORDED_AT, own.field(MAXIMUM))
                .from(own)
                .join(LAST)
                .on(LAST.AUCTION_ID.eq(own.field(AUCTION_LOG.AUCTION_ID)).and(LAST.SEQ.eq(own.field(LAST_SEQ))))
                .join(AUCTION)
                .on(AUCTION.ID.eq(LAST.AUCTION_ID))
                .join(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .where(behind())
                .orderBy(LAST.RECORDED_AT.desc(), AUCTION.ID.desc())
                .limit(cut.limit() + 1)
                .fetch(Found::new);
        return Page.cut(found, cut.limit(), Found::cursor);
    }

    private Condition behind() {
        return cut.cursor()
                .map(text -> Cursor.parse(text, LIST, Instant::parse))
                .map(cursor -> LAST.RECORDED_AT
                        .lt(cursor.key())
                        .or(LAST.RECORDED_AT.eq(cursor.key()).and(AUCTION.ID.lt(new AuctionId(cursor.id())))))
                .orElseGet(DSL::noCondition);
    }
}

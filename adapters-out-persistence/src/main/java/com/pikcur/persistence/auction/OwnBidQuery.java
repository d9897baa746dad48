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
import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Finds the auctions a member has standing bids on, by the last of these bids. Costs as much as the member has bid. */
record OwnBidQuery(MemberId bidder, Cut cut, Instant now) {

    private static final String LIST = "own bids";
    private static final AuctionLog LAST = AUCTION_LOG.as("last_bid");
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
    private static final PlainQuery NEXT = question(behind());

    private static PlainQuery question(Condition behind) {
        return new PlainQuery(DSL.select(AUCTION.fields())
                .select(AUCTION_ARTICLE.TITLE, LAST.BID_ID, LAST.RECORDED_AT, OWN_MAXIMUM)
                .from(OWN)
                .join(LAST)
                .on(LAST.AUCTION_ID.eq(OWN.field(AUCTION_LOG.AUCTION_ID)).and(LAST.SEQ.eq(OWN.field(LAST_SEQ))))
                .join(AUCTION)
                .on(AUCTION.ID.eq(LAST.AUCTION_ID))
                .join(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .where(behind)
                .orderBy(LAST.RECORDED_AT.desc(), AUCTION.ID.desc())
                .limit(DSL.param("limit", Integer.class)));
    }

    private static Condition behind() {
        var key = PlainQuery.blank("key", LAST.RECORDED_AT);
        var after = PlainQuery.blank("after", AUCTION.ID);
        return LAST.RECORDED_AT.lt(key).or(LAST.RECORDED_AT.eq(key).and(AUCTION.ID.lt(after)));
    }

    Page<OwnBid> fetch(DSLContext db) {
        var values = new HashMap<String, Object>();
        values.put("bidder", bidder);
        values.put("limit", cut.limit() + 1);
        cut.cursor().map(text -> Cursor.parse(text, LIST, Instant::parse)).ifPresent(cursor -> {
            values.put("key", cursor.key());
            values.put("after", new AuctionId(cursor.id()));
        });
        var question = cut.cursor().isPresent() ? NEXT : FIRST;
        return Page.cut(question.fetch(db, values, this::ownBid), cut.limit(), OwnBidQuery::cursorOf);
    }

    private OwnBid ownBid(PlainRow row) {
        return new OwnBid(
                JooqAuctionQueries.card(row, now),
                row.get(LAST.BID_ID),
                row.get(OWN_MAXIMUM),
                row.find(AUCTION.LEADING_BIDDER_ID).filter(bidder::equals).isPresent(),
                row.get(LAST.RECORDED_AT));
    }

    private static String cursorOf(OwnBid last) {
        return new Cursor<>(last.placedAt(), last.auction().id().value()).text(LIST, Instant::toString);
    }
}

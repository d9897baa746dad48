package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.records.AuctionLogRecord;
import com.pikcur.persistence.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Answers screens from MariaDB, one statement for each page. Pages go on from the last row given out, so the hundredth
 * costs as little as the first.
 */
public final class JooqAuctionQueries implements AuctionQueries {

    private final DSLContext db;

    public JooqAuctionQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now) {
        var rows = new CardQuery(filter, cut, now).fetch(db);
        return Page.cut(rows, cut.limit(), CardOrder.of(filter.sort())::cursorOf)
                .map(row -> card(row, now));
    }

    @Override
    public Optional<ShownAuction> shown(AuctionId id) {
        return new ShownQuery(id).fetch(db);
    }

    @Override
    public Page<BidLine> bids(AuctionId auction, Cut cut) {
        var list = "bids " + auction.value();
        var before = cut.cursor()
                .map(text -> Cursor.parse(text, list, Long::valueOf))
                .map(cursor -> AUCTION_LOG.SEQ.lt(cursor.key()))
                .orElseGet(DSL::noCondition);
        var rows = db.selectFrom(AUCTION_LOG)
                .where(AUCTION_LOG.AUCTION_ID.eq(auction))
                .and(LogRows.standing())
                .and(before)
                .orderBy(AUCTION_LOG.SEQ.desc())
                .limit(cut.limit() + 1)
                .fetch();
        return Page.cut(
                        rows,
                        cut.limit(),
                        row -> new Cursor<>(row.getSeq(), auction.value()).text(list, String::valueOf))
                .map(JooqAuctionQueries::line);
    }

    private static BidLine line(AuctionLogRecord row) {
        return new BidLine(
                row.getBidId(),
                row.getSeq(),
                row.getAlias().value(),
                row.getResult(),
                row.getPriceWon(),
                row.getRecordedAt());
    }

    @Override
    public Page<OwnBid> ownBids(MemberId bidder, Cut cut, Instant now) {
        return new OwnBidQuery(bidder, cut).fetch(db).map(found -> found.toOwnBid(bidder, now));
    }

    @Override
    public Page<AuctionCard> wins(MemberId winner, Cut cut) {
        var order = CardOrder.byTime("wins", AUCTION.ENDED_AT, false);
        var rows = db.select(AUCTION.fields())
                .select(AUCTION_ARTICLE.TITLE)
                .from(AUCTION)
                .join(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .where(AUCTION.WINNER_ID.eq(winner))
                .and(order.after(cut.cursor()))
                .orderBy(order.in(AUCTION))
                .limit(cut.limit() + 1)
                .fetch();
        return Page.<Record>cut(List.copyOf(rows), cut.limit(), order::cursorOf)
                .map(row -> card(row, row.get(AUCTION.ENDED_AT)));
    }

    @Override
    public Optional<Money> ownMaximum(AuctionId auction, MemberId bidder) {
        var greatest = DSL.max(AUCTION_LOG.AMOUNT_WON);
        return db.select(greatest)
                .from(AUCTION_LOG)
                .where(AUCTION_LOG.AUCTION_ID.eq(auction))
                .and(AUCTION_LOG.BIDDER_ID.eq(bidder))
                .and(LogRows.standing())
                .fetchOptional(greatest);
    }

    @Override
    public List<MemberId> bidders(AuctionId auction, Optional<MemberId> after, int limit) {
        return db.selectDistinct(AUCTION_LOG.BIDDER_ID)
                .from(AUCTION_LOG)
                .where(AUCTION_LOG.AUCTION_ID.eq(auction))
                .and(after.map(AUCTION_LOG.BIDDER_ID::gt).orElse(DSL.noCondition()))
                .and(LogRows.standing())
                .orderBy(AUCTION_LOG.BIDDER_ID)
                .limit(limit)
                .fetch(AUCTION_LOG.BIDDER_ID);
    }

    static AuctionCard card(Record row, Instant now) {
        // A card shows nothing of those who did not pay, and a page of cards need not read them.
        var auction = AuctionRows.toAuction(row.into(AUCTION), Set.of());
        return AuctionCard.of(auction, row.get(AUCTION_ARTICLE.TITLE), now);
    }
}

package com.pikcur.persistence.auction;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Answers screens from MariaDB, one statement for each page. Pages go on from the last row given out, so the hundredth
 * costs as little as the first.
 */
public final class JooqAuctionQueries implements AuctionQueries {

    private final DSLContext db;
    private final Predicate<Instant> opened;

    /** @param opened whether by then auctions may have come to their opening that are stored as scheduled still */
    public JooqAuctionQueries(DSLContext db, Predicate<Instant> opened) {
        this.db = db;
        this.opened = opened;
    }

    @Override
    public Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now) {
        return new CardQuery(filter, cut, now, opened.test(now)).fetch(db);
    }

    @Override
    public Optional<ShownAuction> shown(AuctionId id) {
        return Optional.ofNullable(shown(Set.of(id)).get(id));
    }

    @Override
    public Map<AuctionId, ShownAuction> shown(Set<AuctionId> ids) {
        return ids.isEmpty() ? Map.of() : new ShownQuery(ids).fetch(db);
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
        return new OwnBidQuery(bidder, cut, now).fetch(db);
    }

    @Override
    public Page<AuctionCard> wins(MemberId winner, Cut cut) {
        return new WinQuery(winner, cut).fetch(db);
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
}

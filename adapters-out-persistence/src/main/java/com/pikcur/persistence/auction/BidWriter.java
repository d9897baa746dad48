package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.persistence.shared.PlainBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes many bids in two round trips: one for the auctions, each as the last bid on it left it, and one for the log. */
final class BidWriter {

    /** All that a bid moves. */
    private static final List<Field<?>> MOVED = List.of(
            AUCTION.PRICE_WON,
            AUCTION.BID_COUNT,
            AUCTION.CLOSES_AT,
            AUCTION.LEADING_BID_ID,
            AUCTION.LEADING_BIDDER_ID,
            AUCTION.LEADING_MAXIMUM_WON,
            AUCTION.LIFECYCLE,
            AUCTION.LOG_SEQ,
            AUCTION.LOG_HASH,
            AUCTION.VERSION);

    private static final List<Field<?>> LOGGED = List.of(AUCTION_LOG.fields());

    private static final PlainBatch MOVE = move();
    private static final PlainBatch APPEND = append();

    private static PlainBatch move() {
        var blanks = new LinkedHashMap<Field<?>, Object>();
        MOVED.forEach(column -> blanks.put(column, DSL.val(null, column)));
        var update = DSL.using(SQLDialect.MARIADB)
                .update(AUCTION)
                .set(blanks)
                .where(AUCTION.ID.eq((AuctionId) null))
                .and(AUCTION.VERSION.eq((Long) null));
        var columns = new ArrayList<>(MOVED);
        columns.add(AUCTION.ID);
        columns.add(AUCTION.VERSION);
        return new PlainBatch(update, columns);
    }

    private static PlainBatch append() {
        var insert = DSL.using(SQLDialect.MARIADB)
                .insertInto(AUCTION_LOG)
                .columns(LOGGED)
                .values(Collections.nCopies(LOGGED.size(), null));
        return new PlainBatch(insert, LOGGED);
    }

    /** @param bids how many of those that are written moved it */
    private record Moved(Auction auction, Recorded last, int bids) {

        Moved then(Moved later) {
            return new Moved(later.auction, later.last, bids + later.bids);
        }

        @Nullable
        Object[] values() {
            var row = AuctionRows.movedRow(auction, last.entry());
            row.setVersion(auction.version() + bids);
            var values = Arrays.copyOf(BidWriter.values(row, MOVED), MOVED.size() + 2);
            values[MOVED.size()] = auction.lot().id();
            values[MOVED.size() + 1] = auction.version();
            return values;
        }
    }

    private final DSLContext db;

    BidWriter(DSLContext db) {
        this.db = db;
    }

    void write(List<Decision<BidOutcome>> decisions) {
        var recorded = decisions.stream()
                .flatMap(decision -> decision.recorded().stream())
                .toList();
        if (!recorded.isEmpty()) {
            move(moved(decisions));
            append(recorded);
        }
    }

    private static List<Moved> moved(List<Decision<BidOutcome>> decisions) {
        var byId = new LinkedHashMap<AuctionId, Moved>();
        for (var decision : decisions) {
            decision.recorded()
                    .map(last -> new Moved(decision.auction(), last, 1))
                    .ifPresent(moved -> byId.merge(decision.auction().lot().id(), moved, Moved::then));
        }
        return List.copyOf(byId.values());
    }

    private static @Nullable Object[] values(Record row, List<Field<?>> columns) {
        var values = new @Nullable Object[columns.size()];
        for (var column = 0; column < values.length; column++) {
            values[column] = row.get(columns.get(column));
        }
        return values;
    }

    private void move(List<Moved> all) {
        var counts = MOVE.execute(db, all.stream().map(Moved::values).toList());
        for (var place = 0; place < counts.length; place++) {
            if (counts[place] == 0) {
                throw JooqAuctionRepository.stale(all.get(place).auction());
            }
        }
    }

    private void append(List<Recorded> recorded) {
        var rows = recorded.stream()
                .map(LogRows::row)
                .map(row -> values(row, LOGGED))
                .toList();
        LogWriter.once(() -> APPEND.execute(db, rows), "auction_log_bid");
    }
}

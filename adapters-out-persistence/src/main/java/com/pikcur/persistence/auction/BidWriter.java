package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.persistence.shared.BulkUpdate;
import com.pikcur.persistence.shared.PlainBatch;
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

    private static final BulkUpdate MOVE = new BulkUpdate(AUCTION, List.of(AUCTION.ID, AUCTION.VERSION), MOVED);
    private static final PlainBatch APPEND = append();

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
            var moved = BidWriter.values(row, MOVED);
            var values = new @Nullable Object[2 + moved.length];
            values[0] = auction.lot().id();
            values[1] = auction.version();
            System.arraycopy(moved, 0, values, 2, moved.length);
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
        var met = MOVE.execute(db, all.stream().map(Moved::values).toList());
        if (met != all.size()) {
            throw JooqAuctionRepository.stale(all.stream().map(Moved::auction).toList());
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

package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.persistence.auction.AuctionRows.Stage;
import com.pikcur.persistence.shared.NearCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When the next of the scheduled auctions opens, known near for a moment: before that, no list need look for auctions that
 * the clock has opened and no timer yet, which would cost it as much as finding those that are open.
 *
 * <p>Nothing is decided upon it: whoever asks within a transaction looks for them.
 */
public final class NextOpening {

    private final DSLContext db;
    private final NearCache<Stage, Optional<Instant>> next;

    /** @param age for how long an auction may be missed that opens before those that were known */
    public NextOpening(DSLContext db, Duration age) {
        this.db = db;
        this.next = new NearCache<>(age, 1);
    }

    /** Whether by this instant the opening of a scheduled auction may have come. */
    public boolean isDue(Instant now) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                || next.get(Stage.SCHEDULED, this::stored)
                        .filter(opening -> !opening.isAfter(now))
                        .isPresent();
    }

    void forget() {
        next.dropAll();
    }

    private Optional<Instant> stored() {
        var earliest = DSL.min(AUCTION.OPENS_AT);
        return db.select(earliest)
                .from(AUCTION)
                .where(AUCTION.LIFECYCLE.eq(Stage.SCHEDULED.name()))
                .fetchOptional(earliest);
    }
}

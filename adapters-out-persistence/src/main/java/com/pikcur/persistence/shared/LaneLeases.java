package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_LEASE;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_NODE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * The lanes this node works off. Every node that shows signs of life gets its share, and those of one that no longer does
 * go to the others. No lock is held in the database meanwhile, only a date until which the lane is taken.
 */
final class LaneLeases {

    private final DSLContext db;
    private final String node;
    private final Duration length;
    /** By lane, in {@link System#nanoTime}: set from before the database was asked, so never later than it thinks. */
    private final AtomicLongArray heldUntil = new AtomicLongArray(Lanes.COUNT);

    private volatile Set<Integer> surplus = Set.of();

    LaneLeases(DSLContext db, String node, Duration length) {
        this.db = db;
        this.node = node;
        this.length = length;
        Lanes.all().forEach(this::lapse);
    }

    /** Whether nobody else works off this lane, and nobody waits for it either. */
    boolean holds(int lane) {
        return heldUntil.get(lane) - System.nanoTime() > 0 && !isSurplus(lane);
    }

    /** Whether the lane should go to a node that has fewer. */
    boolean isSurplus(int lane) {
        return surplus.contains(lane);
    }

    /** Gives a sign of life, keeps what is held and takes what is free, up to a fair share of each kind of lanes. */
    synchronized void keep() {
        var asked = System.nanoTime();
        showAlive();
        var nodes = nodesAlive();
        renew();
        claimWhatIsMissing(owned(), nodes);
        var owned = owned();
        surplus = Stream.of(LaneKind.values())
                .flatMap(kind -> owned.stream().filter(kind::contains).skip(kind.share(nodes)))
                .collect(Collectors.toUnmodifiableSet());
        for (var lane = 0; lane < Lanes.COUNT; lane++) {
            heldUntil.set(lane, owned.contains(lane) ? asked + length.toNanos() : asked);
        }
    }

    /** Lets others have the lane. Only for whoever works it off, once it does so no longer. */
    synchronized void giveBack(int lane) {
        lapse(lane);
        surplus = surplus.stream().filter(other -> other != lane).collect(Collectors.toUnmodifiableSet());
        db.update(SHARED_OUTBOX_LEASE)
                .setNull(SHARED_OUTBOX_LEASE.OWNER)
                .setNull(SHARED_OUTBOX_LEASE.EXPIRES_AT)
                .where(SHARED_OUTBOX_LEASE.LANE.eq(lane))
                .and(SHARED_OUTBOX_LEASE.OWNER.eq(node))
                .execute();
    }

    /** Lets the others share among themselves at once. */
    synchronized void leave() {
        db.deleteFrom(SHARED_OUTBOX_NODE)
                .where(SHARED_OUTBOX_NODE.NODE.eq(node))
                .execute();
    }

    private void lapse(int lane) {
        heldUntil.set(lane, System.nanoTime());
    }

    private void showAlive() {
        db.insertInto(SHARED_OUTBOX_NODE)
                .set(SHARED_OUTBOX_NODE.NODE, node)
                .set(SHARED_OUTBOX_NODE.EXPIRES_AT, DatabaseClock.in(length))
                .onDuplicateKeyUpdate()
                .set(SHARED_OUTBOX_NODE.EXPIRES_AT, DatabaseClock.in(length))
                .execute();
    }

    private int nodesAlive() {
        db.deleteFrom(SHARED_OUTBOX_NODE)
                .where(SHARED_OUTBOX_NODE.EXPIRES_AT.le(DatabaseClock.now()))
                .execute();
        return Math.max(1, db.fetchCount(SHARED_OUTBOX_NODE));
    }

    private void renew() {
        db.update(SHARED_OUTBOX_LEASE)
                .set(SHARED_OUTBOX_LEASE.EXPIRES_AT, DatabaseClock.in(length))
                .where(SHARED_OUTBOX_LEASE.OWNER.eq(node))
                .execute();
    }

    private void claimWhatIsMissing(List<Integer> owned, int nodes) {
        for (var kind : LaneKind.values()) {
            var missing = kind.share(nodes)
                    - (int) owned.stream().filter(kind::contains).count();
            if (missing > 0) {
                claim(kind, missing);
            }
        }
    }

    private void claim(LaneKind kind, int most) {
        db.update(SHARED_OUTBOX_LEASE)
                .set(SHARED_OUTBOX_LEASE.OWNER, node)
                .set(SHARED_OUTBOX_LEASE.EXPIRES_AT, DatabaseClock.in(length))
                .where(SHARED_OUTBOX_LEASE.LANE.between(kind.first(), kind.last()))
                .and(SHARED_OUTBOX_LEASE.OWNER.isNull().or(SHARED_OUTBOX_LEASE.EXPIRES_AT.le(DatabaseClock.now())))
                .orderBy(SHARED_OUTBOX_LEASE.LANE)
                .limit(most)
                .execute();
    }

    private List<Integer> owned() {
        return db.select(SHARED_OUTBOX_LEASE.LANE)
                .from(SHARED_OUTBOX_LEASE)
                .where(SHARED_OUTBOX_LEASE.OWNER.eq(node))
                .orderBy(SHARED_OUTBOX_LEASE.LANE)
                .fetch(SHARED_OUTBOX_LEASE.LANE);
    }
}

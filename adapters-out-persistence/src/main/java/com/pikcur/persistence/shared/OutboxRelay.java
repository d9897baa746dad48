package com.pikcur.persistence.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of what was committed: every event at least once, those of one subject in order, whichever node they come from.
 *
 * <p>Subjects are sorted into lanes, and each lane is worked off by one node at a time. An event whose handler fails waits
 * with all that follows it on the same subject, longer each time, and is given up in the end; other subjects go on.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);
    private static final int LARGEST_BACKLOG = 100_000;
    private static final int BEATS_BETWEEN_COUNTS = 5;

    private final String node = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final OutboxTable table;
    private final OutboxDelivery delivery;
    private final LaneLeases leases;
    private final OutboxBell bell;
    private final OutboxPace pace;
    private final AtomicInteger backlog = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-", 0).factory());

    /**
     * @param bell the one this node's {@link JooqDomainEvents} rings
     */
    public OutboxRelay(
            DSLContext db,
            EventTypes types,
            OutboxHandlers handlers,
            OutboxBell bell,
            OutboxPace pace,
            MeterRegistry meters) {
        this.table = new OutboxTable(db);
        this.delivery = new OutboxDelivery(table, types, handlers, pace, meters);
        this.leases = new LaneLeases(db, node, pace.lease());
        this.bell = bell;
        this.pace = pace;
        Gauge.builder("pikcur.outbox.backlog", backlog, AtomicInteger::get)
                .description("Events still to be told, of all nodes together, counted up to " + LARGEST_BACKLOG)
                .register(meters);
    }

    /** Begins; returns at once. To be called once. */
    public void start() {
        LOG.info("Outbox relay {} starts", node);
        threads.execute(this::keepLeases);
        for (var lane = 0; lane < Lanes.COUNT; lane++) {
            var mine = lane;
            threads.execute(() -> workOff(mine));
        }
    }

    /** Finishes the events in hand, five seconds at most, and leaves the rest to others. */
    @Override
    public void close() {
        closing.countDown();
        bell.ringAll();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Not all that is in hand comes to its end; it will be told again");
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void keepLeases() {
        try {
            for (var beat = 0; !isClosing(); beat++) {
                var count = beat % BEATS_BETWEEN_COUNTS == 0;
                attempt("keep its lanes", () -> keepLeases(count));
                if (closing.await(pace.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        attempt("say good-bye", leases::leave);
    }

    private void keepLeases(boolean count) {
        leases.keep();
        if (count) {
            backlog.set(table.backlog(LARGEST_BACKLOG));
        }
    }

    private void workOff(int lane) {
        try {
            while (!isClosing()) {
                var pause = attempt("work off a lane", () -> step(lane)) ? pace.poll() : PAUSE_AFTER_TROUBLE;
                rest(lane);
                bell.await(lane, pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        attempt("give a lane back", () -> leases.giveBack(lane));
    }

    /** Works the lane off until it is empty or somebody else's. */
    private void step(int lane) {
        var mayBeMore = true;
        while (mayBeMore && mayGoOn(lane)) {
            mayBeMore = delivery.handOn(lane, () -> mayGoOn(lane));
        }
        if (leases.isSurplus(lane)) {
            leases.giveBack(lane);
        }
    }

    private void rest(int lane) throws InterruptedException {
        closing.await(LaneKind.of(lane).rest().toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean mayGoOn(int lane) {
        return !isClosing() && leases.holds(lane);
    }

    private boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | Error failure) {
            // Most likely the database is away for a while. Whatever it is, a lane that stands still would go
            // unnoticed.
            LOG.warn("Outbox relay {} could not {}", node, what, failure);
            return false;
        }
    }
}

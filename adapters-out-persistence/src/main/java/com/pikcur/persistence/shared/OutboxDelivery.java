package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.persistence.shared.OutboxTable.Kept;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hands kept events on to whoever reacts to them, and decides what becomes of one that cannot be handed on. */
final class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private static final int LARGEST_BATCH = 500;
    /** What has been told by then is forgotten before more is told: so much is told again after a crash, no more. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(1);

    /** What became of handing an event on. */
    private enum Fate {
        TOLD,
        WAITS,
        GIVEN_UP
    }

    private final OutboxTable table;
    private final EventTypes types;
    private final OutboxHandlers handlers;
    private final OutboxPace pace;
    private final Timer lag;
    private final Counter delivered;
    private final Counter failed;
    private final Counter parked;

    OutboxDelivery(
            OutboxTable table, EventTypes types, OutboxHandlers handlers, OutboxPace pace, MeterRegistry meters) {
        this.table = table;
        this.types = types;
        this.handlers = handlers;
        this.pace = pace;
        this.lag = Timer.builder("pikcur.outbox.lag")
                .description("From storing an event to having handed it on")
                .register(meters);
        this.delivered = meters.counter("pikcur.outbox.delivered");
        this.failed = meters.counter("pikcur.outbox.failed");
        this.parked = meters.counter("pikcur.outbox.parked");
    }

    /**
     * Hands on what the lane holds, or the beginning of it.
     *
     * @param mayGoOn asked before each event
     * @return whether there may be more
     */
    boolean handOn(int lane, BooleanSupplier mayGoOn) {
        var read = System.nanoTime();
        var kind = LaneKind.of(lane);
        var batch = table.next(lane, LARGEST_BATCH);
        var mayBeMore = batch.size() == LARGEST_BATCH;
        var told = new ArrayList<Long>();
        var waiting = new HashSet<UUID>();
        try {
            for (var event : batch) {
                if (!mayGoOn.getAsBoolean() || System.nanoTime() - read > LONGEST_BATCH.toNanos()) {
                    mayBeMore = true;
                    break;
                }
                if (waiting.contains(event.subject())) {
                    continue;
                }
                switch (handOn(kind, event)) {
                    case TOLD -> {
                        told.add(event.id());
                        lag.record(event.age().plusNanos(System.nanoTime() - read));
                    }
                    case WAITS -> waiting.add(event.subject());
                    case GIVEN_UP -> {}
                }
            }
        } finally {
            table.remove(told);
            delivered.increment(told.size());
        }
        return mayBeMore;
    }

    private Fate handOn(LaneKind kind, Kept kept) {
        DomainEvent event;
        try {
            event = types.read(kept.type(), kept.subject(), kept.payload());
        } catch (IllegalArgumentException unreadable) {
            return giveUp(kept, unreadable);
        }
        kept.requestId().ifPresent(id -> MDC.put(OutboxTable.REQUEST_ID, id));
        try {
            handlers.tell(kind, kept.id(), event);
        } catch (RuntimeException | Error failure) {
            // Whatever went wrong in reacting to one event, those of other subjects must be told.
            return tryLater(kept, failure);
        } finally {
            MDC.remove(OutboxTable.REQUEST_ID);
        }
        if (kept.waited()) {
            table.endWait(kept);
        }
        return Fate.TOLD;
    }

    private Fate tryLater(Kept kept, Throwable failure) {
        failed.increment();
        var tries = kept.tries() + 1;
        if (tries >= pace.mostTries()) {
            return giveUp(kept, failure);
        }
        var pause = pace.pauseAfter(tries);
        LOG.warn(
                "Event {} ({}) of {} could not be handed on; try {} of {} follows in {}",
                kept.id(),
                kept.type(),
                kept.subject(),
                tries + 1,
                pace.mostTries(),
                pause,
                failure);
        table.letWait(kept, tries, pause, failure);
        return Fate.WAITS;
    }

    private Fate giveUp(Kept kept, Throwable failure) {
        parked.increment();
        LOG.error(
                "Event {} ({}) of {} is given up and stays parked; its subject goes on",
                kept.id(),
                kept.type(),
                kept.subject(),
                failure);
        table.park(kept, failure);
        if (kept.waited()) {
            table.endWait(kept);
        }
        return Fate.GIVEN_UP;
    }
}

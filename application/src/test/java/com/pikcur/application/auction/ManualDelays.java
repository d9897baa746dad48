package com.pikcur.application.auction;

import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Delays that end when the test says so, on its own thread, in the order in which they are due. The clock goes along. */
final class ManualDelays extends ScheduledThreadPoolExecutor {

    private final SettableClock clock;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();

    ManualDelays(SettableClock clock) {
        super(0);
        this.clock = clock;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        var due = new Waiting(task, clock.instant().plus(delay, unit.toChronoUnit()));
        waiting.add(due);
        return due;
    }

    /** Lets so much time go by, and everything happen that was to happen in it. */
    void advance(Duration time) {
        var until = clock.instant().plus(time);
        for (var next = waiting.peek(); next != null && !next.dueAt.isAfter(until); next = waiting.peek()) {
            waiting.remove(next);
            clock.set(next.dueAt);
            next.run();
        }
        clock.set(until);
    }

    private static final class Waiting extends FutureTask<Boolean> implements ScheduledFuture<Boolean> {

        private final Instant dueAt;

        Waiting(Runnable task, Instant dueAt) {
            super(task, true);
            this.dueAt = dueAt;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(Instant.EPOCH, dueAt));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}

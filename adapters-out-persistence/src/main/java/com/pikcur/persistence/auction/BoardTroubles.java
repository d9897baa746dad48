package com.pikcur.persistence.auction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the troubles of sending boards from those who decide: counts all, and logs one a minute. */
final class BoardTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBoardBroadcast.class);
    private static final long BETWEEN_LOGS_NANOS = Duration.ofMinutes(1).toNanos();

    private final Counter failed;
    private final AtomicLong nextLogNanos = new AtomicLong(System.nanoTime());

    BoardTroubles(MeterRegistry meters) {
        this.failed = meters.counter("pikcur.boards.failed");
    }

    /** Whether it went well. */
    boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException trouble) {
            // Boards are shown as well as may be: whatever goes wrong here must not undo what has been decided.
            failed.increment();
            var now = System.nanoTime();
            var next = nextLogNanos.get();
            if (now - next >= 0 && nextLogNanos.compareAndSet(next, now + BETWEEN_LOGS_NANOS)) {
                LOG.warn("Could not {}; further troubles of the next minute are only counted", what, trouble);
            }
            return false;
        }
    }
}

package com.pikcur.persistence.shared;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/** Keeps the troubles with Redis from those who need not wait for it: counts all, and logs one a minute. */
public final class RedisTroubles {

    private static final long BETWEEN_LOGS_NANOS = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final Counter failed;
    private final AtomicLong nextLogNanos = new AtomicLong(System.nanoTime());

    /** @param failed counts every trouble */
    public RedisTroubles(Logger log, Counter failed) {
        this.log = log;
        this.failed = failed;
    }

    /** Whether it went well. */
    public boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException trouble) {
            // What is done here is done as well as may be: whatever goes wrong must not undo what has been decided.
            note(what, trouble);
            return false;
        }
    }

    /** Takes note of a trouble that was dealt with elsewhere. */
    public void note(String what, RuntimeException trouble) {
        failed.increment();
        var now = System.nanoTime();
        var next = nextLogNanos.get();
        if (now - next >= 0 && nextLogNanos.compareAndSet(next, now + BETWEEN_LOGS_NANOS)) {
            log.warn("Could not {}; further troubles of the next minute are only counted", what, trouble);
        }
    }
}

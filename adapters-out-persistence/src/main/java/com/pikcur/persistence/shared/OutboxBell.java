package com.pikcur.persistence.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Rings when this node has committed events, so that its own relay need not find them by looking. */
public final class OutboxBell {

    private final List<Semaphore> lanes =
            Stream.generate(() -> new Semaphore(0)).limit(Lanes.COUNT).toList();

    void ring(int lane) {
        var bell = lanes.get(lane);
        // One stroke stands for all until somebody has heard it. Two at once may leave two, which costs one look in
        // vain.
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    void ringAll() {
        Lanes.all().forEach(this::ring);
    }

    /** Returns when it has rung for the lane since this was last asked, or after the time. */
    void await(int lane, Duration atMost) throws InterruptedException {
        var bell = lanes.get(lane);
        if (bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            bell.drainPermits();
        }
    }
}

package com.pikcur.websocket.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How long ago a client was heard of, and how much of it since the last heart-beat. */
final class SignsOfLife {

    private final LiveLimits limits;
    private final AtomicInteger framesSinceHeartBeat = new AtomicInteger();
    private final long openedAtNanos = System.nanoTime();
    private volatile long heardAtNanos = openedAtNanos;

    SignsOfLife(LiveLimits limits) {
        this.limits = limits;
    }

    /** @throws FrameRefused if the client sends more than anybody needs to */
    void countFrame() {
        if (framesSinceHeartBeat.incrementAndGet() > limits.framesPerHeartBeat()) {
            throw new FrameRefused(Refusal.TOO_MANY_FRAMES);
        }
    }

    void hear() {
        heardAtNanos = System.nanoTime();
    }

    /** Begins to count anew. */
    void beat() {
        framesSinceHeartBeat.set(0);
    }

    /** For a heart-beat or longer. */
    boolean isQuiet() {
        return since(heardAtNanos).compareTo(limits.heartBeat()) >= 0;
    }

    /** Quiet for so long that nobody is there any more. */
    boolean isGone() {
        return since(heardAtNanos).compareTo(limits.longestSilence()) > 0;
    }

    boolean isLateToConnect() {
        return since(openedAtNanos).compareTo(limits.connectWithin()) > 0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

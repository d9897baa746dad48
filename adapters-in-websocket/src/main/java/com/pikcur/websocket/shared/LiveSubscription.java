package com.pikcur.websocket.shared;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one client has asked to be shown under one id. Holds one message, the newest: a client that reads slowly misses
 * what has been replaced meanwhile, and costs no more memory than one that keeps up.
 */
public final class LiveSubscription {

    private final String id;
    private final String destination;
    private final long knownSeq;
    private final Runnable wakeUp;
    private final AtomicReference<Optional<LiveMessage>> newest = new AtomicReference<>(Optional.empty());
    private Optional<Runnable> ending = Optional.empty();
    private boolean ended;

    /** @param wakeUp called whenever there is something to send; must return at once */
    LiveSubscription(String id, String destination, long knownSeq, Runnable wakeUp) {
        this.id = id;
        this.destination = destination;
        this.knownSeq = knownSeq;
        this.wakeUp = wakeUp;
    }

    String id() {
        return id;
    }

    public String destination() {
        return destination;
    }

    /** The newest state the client says it has seen; 0 for none. */
    public long knownSeq() {
        return knownSeq;
    }

    /** Puts the message in the place of any that has not been sent yet. Returns at once. */
    public void offer(LiveMessage message) {
        newest.set(Optional.of(message));
        wakeUp.run();
    }

    Optional<LiveMessage> take() {
        return newest.getAndSet(Optional.empty());
    }

    /** Says how to end it. If it has ended in the meantime, with its connection perhaps, that is done at once. */
    void endWith(Runnable ending) {
        if (!keep(ending)) {
            ending.run();
        }
    }

    private synchronized boolean keep(Runnable ending) {
        this.ending = Optional.of(ending);
        return !ended;
    }

    /** Ends it; a second time does nothing. */
    void end() {
        endingOfTheFirst().ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> endingOfTheFirst() {
        var first = ended ? Optional.<Runnable>empty() : ending;
        ended = true;
        return first;
    }
}

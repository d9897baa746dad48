package com.pikcur.domain.shared.port;

import java.time.Instant;
import java.util.UUID;

/**
 * Lets something happen later, on whichever node is up then. Contract: {@code TimersContract}.
 *
 * <p>Timers are set in the surrounding transaction and go off at least once, possibly late, never early.
 */
public interface Timers {

    /** Sets the timer of this kind and subject, or moves it if it is set already. */
    void set(Timer timer, Instant at);

    /** Forgets the timer; nothing happens if there is none. */
    void cancel(Timer timer);

    /**
     * What shall happen to what.
     *
     * @param kind a stable name such as {@code auction-closing}
     */
    record Timer(String kind, UUID subject) {}
}

package com.pikcur.web.shared;

import java.io.IOException;

/**
 * What one live connection shows, on the connection's own thread.
 *
 * @param <T> what tells it that there is something new
 */
public interface LiveShow<T> extends AutoCloseable {

    /** Comes before everything else. */
    default void begin(EventStream events) throws IOException {}

    /** @return whether this was the last, so that the connection ends when nothing more has come for a while */
    boolean show(T newest, EventStream events) throws IOException;

    @Override
    void close();

    /** Begins to fill a slot. */
    @FunctionalInterface
    interface Opening<T> {

        LiveShow<T> open(LiveSlot<T> slot);
    }
}

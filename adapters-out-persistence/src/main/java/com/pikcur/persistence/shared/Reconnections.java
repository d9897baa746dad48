package com.pikcur.persistence.shared;

import java.util.concurrent.atomic.AtomicBoolean;
import org.redisson.api.listener.StatusListener;

/** Tells the first subscription of a connection's life from those that follow on a loss. */
public final class Reconnections implements StatusListener {

    private final Runnable onReconnect;
    private final AtomicBoolean wasSubscribed = new AtomicBoolean();

    public Reconnections(Runnable onReconnect) {
        this.onReconnect = onReconnect;
    }

    @Override
    public void onSubscribe(String channel) {
        if (wasSubscribed.getAndSet(true)) {
            onReconnect.run();
        }
    }

    /** Nothing to do: what was not heard meanwhile is made good at the next subscription. */
    @Override
    public void onUnsubscribe(String channel) {}
}

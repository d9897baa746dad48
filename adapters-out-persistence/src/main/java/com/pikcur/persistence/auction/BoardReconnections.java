package com.pikcur.persistence.auction;

import java.util.concurrent.atomic.AtomicBoolean;
import org.redisson.api.listener.StatusListener;

/** Tells the first subscription of a connection's life from those that follow on a loss. */
final class BoardReconnections implements StatusListener {

    private final Runnable onReconnect;
    private final AtomicBoolean wasSubscribed = new AtomicBoolean();

    BoardReconnections(Runnable onReconnect) {
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

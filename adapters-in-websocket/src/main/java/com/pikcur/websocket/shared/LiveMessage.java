package com.pikcur.websocket.shared;

import java.util.Optional;
import org.springframework.web.socket.TextMessage;

/**
 * A message as it stands on the wire, made once and shared by everybody it goes to.
 *
 * <p>It remembers the frame it was last put into: those who watch from the same page have given their subscriptions the
 * same id, so that thousands of them are sent one and the same frame.
 */
public final class LiveMessage {

    private record Framed(String subscription, String destination, TextMessage frame) {

        boolean isFor(LiveSubscription other) {
            return subscription.equals(other.id()) && destination.equals(other.destination());
        }
    }

    private final String id;
    private final byte[] json;
    private volatile Optional<Framed> latest = Optional.empty();

    /**
     * @param id unique among all messages
     * @param json never changed by anybody
     */
    public LiveMessage(String id, byte[] json) {
        this.id = id;
        this.json = json;
    }

    public String id() {
        return id;
    }

    /** The very bytes: thousands of watchers share them. */
    public byte[] json() {
        return json;
    }

    TextMessage framedFor(LiveSubscription subscription) {
        return latest.filter(known -> known.isFor(subscription))
                .orElseGet(() -> framedAnewFor(subscription))
                .frame();
    }

    private Framed framedAnewFor(LiveSubscription subscription) {
        var framed = new Framed(subscription.id(), subscription.destination(), StompFrames.message(subscription, this));
        latest = Optional.of(framed);
        return framed;
    }
}

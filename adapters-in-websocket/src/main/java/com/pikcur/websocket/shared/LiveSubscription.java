package com.pikcur.websocket.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one client has asked to be shown under one id: either the newest state, where a client that reads slowly misses what
 * has been replaced meanwhile; or every message of a feed, read when the client is ready for the next. Either way a slow
 * client costs no more memory than one that keeps up.
 */
public final class LiveSubscription {

    /** Where messages come from that must all be sent, in their order. */
    @FunctionalInterface
    public interface Feed {

        /** The next ones, each once; none until {@link #wake} is called again. May take its time. */
        List<LiveMessage> next();
    }

    /**
     * What the client said when it subscribed.
     *
     * @param knownSeq the newest it has seen; empty if it has not said so
     * @param language what it reads
     */
    public record Wish(String destination, OptionalLong knownSeq, Locale language) {}

    private final String id;
    private final Wish wish;
    private final Runnable wakeUp;
    private final AtomicReference<Optional<LiveMessage>> newest = new AtomicReference<>(Optional.empty());
    private volatile Optional<Feed> feed = Optional.empty();
    private Optional<Runnable> ending = Optional.empty();
    private boolean ended;

    /** @param wakeUp called whenever there is something to send; must return at once */
    LiveSubscription(String id, Wish wish, Runnable wakeUp) {
        this.id = id;
        this.wish = wish;
        this.wakeUp = wakeUp;
    }

    String id() {
        return id;
    }

    public String destination() {
        return wish.destination();
    }

    /** The newest the client says it has seen; empty if it has not said so. */
    public OptionalLong knownSeq() {
        return wish.knownSeq();
    }

    /** What the client reads: Korean or English. */
    public Locale language() {
        return wish.language();
    }

    /** Puts the message in the place of any that has not been sent yet. Returns at once. */
    public void offer(LiveMessage message) {
        newest.set(Optional.of(message));
        wakeUp.run();
    }

    /** From now on everything is sent that this feed has. */
    public void follow(Feed source) {
        feed = Optional.of(source);
        wakeUp.run();
    }

    /** The feed has more. Returns at once. */
    public void wake() {
        wakeUp.run();
    }

    /** What is to be sent next; nothing until it is woken up again. */
    List<LiveMessage> take() {
        return feed.map(Feed::next)
                .orElseGet(() -> newest.getAndSet(Optional.empty()).stream().toList());
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

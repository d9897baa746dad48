package com.pikcur.application.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets callers who come at once have their things done together, in the order of their coming.
 *
 * <p>There is no thread behind it. Whoever finds nobody at work works, at once; whoever comes meanwhile waits. When the one
 * at work is done, the first of those who wait works for all of them; if there are several, a quarter of a millisecond
 * later. So a lone caller goes straight through, and the more there are the less each of them costs.
 *
 * @param <T> what callers come with; it must carry its own result, since another thread may bring it about
 */
public final class Combiner<T> {

    /** So little that a bidder does not feel it, and enough for a batch to become a third larger. */
    private static final Duration GATHERING = Duration.ofNanos(250_000);

    private final int batch;
    private final int room;
    private final Consumer<List<T>> work;
    private final Queue<Place<T>> waiting = new ArrayDeque<>();
    private boolean working;

    private enum Turn {
        NOW,
        LATER,
        NEVER
    }

    private static final class Place<T> {

        private final T item;
        private final Semaphore call = new Semaphore(0);
        private volatile boolean done;

        private Place(T item) {
            this.item = item;
        }

        /** Lets the caller go on: it is done, or its turn to work. */
        private void call() {
            call.release();
        }
    }

    /**
     * @param batch so many go together at most
     * @param room so many wait at most
     * @param work gives each its result; whatever it throws reaches the one caller who works
     */
    public Combiner(int batch, int room, Consumer<List<T>> work) {
        this.batch = batch;
        this.room = room;
        this.work = work;
    }

    /**
     * Returns when the work for this item is over, whatever happens to the caller meanwhile.
     *
     * @return false if there is no room for it, and nothing was done
     */
    public boolean pass(T item) {
        var place = new Place<>(item);
        return switch (join(place)) {
            case NEVER -> false;
            case NOW -> {
                workForAll();
                yield true;
            }
            case LATER -> {
                place.call.acquireUninterruptibly();
                if (!place.done) {
                    gather();
                    workForAll();
                }
                yield true;
            }
        };
    }

    private synchronized Turn join(Place<T> place) {
        if (waiting.size() >= room) {
            return Turn.NEVER;
        }
        waiting.add(place);
        if (working) {
            return Turn.LATER;
        }
        working = true;
        return Turn.NOW;
    }

    /** Those whose turn just ended are about to come again; the few who did not wait for them would cost almost as much. */
    private void gather() {
        if (isCrowded()) {
            LockSupport.parkNanos(GATHERING.toNanos());
        }
    }

    private synchronized boolean isCrowded() {
        return waiting.size() > 1;
    }

    /** For the first of those who wait; the caller's own item is the very first. */
    private void workForAll() {
        var together = take();
        try {
            work.accept(together.stream().map(place -> place.item).toList());
        } finally {
            together.forEach(place -> place.done = true);
            // The next goes to work while those of this batch are told.
            next().ifPresent(Place::call);
            together.forEach(Place::call);
        }
    }

    private synchronized List<Place<T>> take() {
        var together = new ArrayList<Place<T>>();
        while (together.size() < batch && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        return together;
    }

    /** Whose turn it is now; nobody's if none waits. */
    private synchronized Optional<Place<T>> next() {
        working = !waiting.isEmpty();
        return Optional.ofNullable(waiting.peek());
    }
}

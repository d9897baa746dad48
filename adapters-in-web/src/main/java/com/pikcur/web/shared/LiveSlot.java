package com.pikcur.web.shared;

import com.pikcur.domain.member.VoidReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one watcher is still to be shown: the newest and no other. Whoever shows never waits; the watcher's own thread
 * takes it when it is done with the one before.
 */
public final class LiveSlot<T> {

    /** What came while the watcher's thread waited. Switch over it without a default. */
    sealed interface Next<T> {

        record Newer<T>(T shown) implements Next<T> {}

        record Silence<T>() implements Next<T> {}

        /** The connection is to end. */
        record Closed<T>() implements Next<T> {}

        /** The connection is to end because the token it was opened with has been taken back. */
        record TakenBack<T>(VoidReason reason) implements Next<T> {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<T> newest = Optional.empty();
    private Optional<VoidReason> takenBack = Optional.empty();
    private boolean closed;

    LiveSlot() {}

    /** Returns at once, however long the watcher takes. */
    public void show(T shown) {
        lock.lock();
        try {
            newest = Optional.of(shown);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Says why the connection is to end; nothing more is shown. */
    void takeBack(VoidReason reason) {
        lock.lock();
        try {
            takenBack = Optional.of(reason);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to do, or this long. */
    Next<T> next(Duration longest) throws InterruptedException {
        var nanos = longest.toNanos();
        lock.lock();
        try {
            while (newest.isEmpty() && takenBack.isEmpty() && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            if (closed) {
                return new Next.Closed<>();
            }
            if (takenBack.isPresent()) {
                return new Next.TakenBack<>(takenBack.get());
            }
            var taken = newest;
            newest = Optional.empty();
            return taken.<Next<T>>map(Next.Newer::new).orElseGet(Next.Silence::new);
        } finally {
            lock.unlock();
        }
    }
}

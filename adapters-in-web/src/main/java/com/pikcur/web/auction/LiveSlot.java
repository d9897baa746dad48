package com.pikcur.web.auction;

import com.pikcur.application.auction.LiveBoards;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.member.VoidReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one watcher is still to be shown: the newest board and no other. Whoever shows never waits; the watcher's own
 * thread takes it when it is done with the one before.
 */
final class LiveSlot implements LiveBoards.Watcher {

    /** What came while the watcher's thread waited. Switch over it without a default. */
    sealed interface Next {

        record Newer(AuctionBoard board) implements Next {}

        record Silence() implements Next {}

        /** The connection is to end. */
        record Closed() implements Next {}

        /** The connection is to end because the token it was opened with has been taken back. */
        record TakenBack(VoidReason reason) implements Next {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<AuctionBoard> newest = Optional.empty();
    private Optional<VoidReason> takenBack = Optional.empty();
    private boolean closed;

    @Override
    public void show(AuctionBoard board) {
        lock.lock();
        try {
            newest = Optional.of(board);
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
    Next next(Duration longest) throws InterruptedException {
        var nanos = longest.toNanos();
        lock.lock();
        try {
            while (newest.isEmpty() && takenBack.isEmpty() && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            if (closed) {
                return new Next.Closed();
            }
            if (takenBack.isPresent()) {
                return new Next.TakenBack(takenBack.get());
            }
            var taken = newest;
            newest = Optional.empty();
            return taken.<Next>map(Next.Newer::new).orElseGet(Next.Silence::new);
        } finally {
            lock.unlock();
        }
    }
}

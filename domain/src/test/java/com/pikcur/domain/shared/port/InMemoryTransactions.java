package com.pikcur.domain.shared.port;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Transactions for stores in memory: one writer at a time, whatever is undone was never seen by others.
 *
 * <p>A store keeps its state in a {@link Kept}, an immutable value that changes only here.
 */
public final class InMemoryTransactions implements Transactions {

    private static final int MOST_RETRIES = 2;

    private final ReentrantLock writer = new ReentrantLock();
    /** Whoever sees one store changed by a transaction sees all of them changed. */
    private final ReadWriteLock committing = new ReentrantReadWriteLock();

    private final Set<Kept<?>> changed = new LinkedHashSet<>();
    private boolean partFailed;

    /** A store's state, which is to begin with this. */
    public <T> Kept<T> keep(T initial) {
        return new Kept<>(initial);
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        if (writer.isHeldByCurrentThread()) {
            return joined(work);
        }
        for (int retries = 0; ; retries++) {
            try {
                return alone(work);
            } catch (StaleAggregate stale) {
                if (retries == MOST_RETRIES) {
                    throw stale;
                }
            }
        }
    }

    /** @throws IllegalStateException if there is no transaction: nobody may hold anything outside of one */
    public void mustSurround() {
        if (!writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("Only within a transaction");
        }
    }

    private <T> T joined(Supplier<T> work) {
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            partFailed |= !done;
        }
    }

    private <T> T alone(Supplier<T> work) {
        writer.lock();
        try {
            var result = work.get();
            if (partFailed) {
                throw new IllegalStateException("A part of the transaction failed, and so all of it does");
            }
            commit();
            return result;
        } finally {
            changed.forEach(Kept::undo);
            changed.clear();
            partFailed = false;
            writer.unlock();
        }
    }

    private void commit() {
        committing.writeLock().lock();
        try {
            changed.forEach(Kept::commit);
        } finally {
            committing.writeLock().unlock();
        }
    }

    /** A value that others see changed once the transaction is committed, and never if it is not. */
    public final class Kept<T> {

        private T committed;
        private T working;

        private Kept(T initial) {
            this.committed = initial;
            this.working = initial;
        }

        public T get() {
            return writer.isHeldByCurrentThread() ? working : seenByOthers();
        }

        private T seenByOthers() {
            committing.readLock().lock();
            try {
                return committed;
            } finally {
                committing.readLock().unlock();
            }
        }

        /** Changes the value in the surrounding transaction, or in one of its own. */
        public void change(UnaryOperator<T> change) {
            execute(() -> {
                working = change.apply(working);
                return changed.add(this);
            });
        }

        private void commit() {
            committed = working;
        }

        private void undo() {
            working = committed;
        }
    }
}

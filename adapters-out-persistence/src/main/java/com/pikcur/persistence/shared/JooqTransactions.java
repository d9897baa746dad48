package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the database that jOOQ speaks to, at READ COMMITTED.
 *
 * <p>What the database refuses because others were at it at the same time becomes {@link StaleAggregate}, like a version
 * that has moved on; the outermost call then runs everything again.
 */
public final class JooqTransactions implements Transactions {

    private static final int MOST_RETRIES = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);

    private final TransactionTemplate template;

    public JooqTransactions(PlatformTransactionManager transactionManager) {
        this.template = new TransactionTemplate(transactionManager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return once(work);
        }
        for (int retries = 0; ; retries++) {
            try {
                return once(work);
            } catch (StaleAggregate stale) {
                if (retries == MOST_RETRIES) {
                    throw stale;
                }
                pause();
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            return template.execute(_ -> work.get());
        } catch (RuntimeException failure) {
            // Every library wraps the database's error in its own way; all others pass through unchanged.
            if (MariaDbErrors.isContention(failure)) {
                throw new StaleAggregate("Others changed the same rows at the same time", failure);
            }
            throw failure;
        }
    }

    /** A short while, of chance length, so that those who met do not meet again at once. */
    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}

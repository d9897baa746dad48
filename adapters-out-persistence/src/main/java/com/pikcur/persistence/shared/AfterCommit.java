package com.pikcur.persistence.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does what is of use only once everybody can see what was changed. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Before the surrounding transaction's caller goes on; never if it is rolled back; at once, if there is none. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}

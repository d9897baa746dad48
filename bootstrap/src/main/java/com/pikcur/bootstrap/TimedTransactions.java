package com.pikcur.bootstrap;

import com.pikcur.domain.shared.port.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Measures what transactions spend on deciding, locks and statements included, and what on beginning and committing. */
final class TimedTransactions implements Transactions {

    private final Transactions transactions;
    private final Timer decisions;
    private final Timer commits;

    TimedTransactions(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.decisions = Timer.builder("pikcur.transaction.decision")
                .description("Reading, deciding and writing inside a transaction")
                .publishPercentileHistogram()
                .register(meters);
        this.commits = Timer.builder("pikcur.transaction.commit")
                .description("Beginning and committing a transaction that was decided")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        var begun = System.nanoTime();
        var spent = new long[1];
        var result = transactions.execute(() -> {
            var workBegun = System.nanoTime();
            try {
                return work.get();
            } finally {
                spent[0] += System.nanoTime() - workBegun;
            }
        });
        decisions.record(spent[0], TimeUnit.NANOSECONDS);
        commits.record(System.nanoTime() - begun - spent[0], TimeUnit.NANOSECONDS);
        return result;
    }
}

package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest implements TransactionsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryTransactions.Kept<Set<UUID>> written = transactions.keep(Set.of());

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void write(UUID something) {
        written.change(before -> {
            var after = new HashSet<>(before);
            after.add(something);
            return Set.copyOf(after);
        });
    }

    @Override
    public boolean isWritten(UUID something) {
        return written.get().contains(something);
    }

    @Test
    void others_see_nothing_before_the_commit() {
        var something = UUID.randomUUID();

        var seenByOthers = transactions.execute(() -> {
            write(something);
            assertThat(isWritten(something)).isTrue();
            return CompletableFuture.supplyAsync(() -> isWritten(something)).join();
        });

        assertThat(seenByOthers).isFalse();
    }
}

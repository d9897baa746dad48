package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.AtOnce;
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

    @Test
    void whoever_sees_one_store_changed_sees_all_of_them_changed() {
        var first = transactions.keep(0);
        var second = transactions.keep(0);

        AtOnce.each(2, number -> {
            for (var round = 0; round < 2_000; round++) {
                if (number == 0) {
                    transactions.execute(() -> {
                        first.change(count -> count + 1);
                        second.change(count -> count + 1);
                        return first;
                    });
                } else {
                    var seen = first.get();
                    assertThat(second.get()).isGreaterThanOrEqualTo(seen);
                }
            }
            return number;
        });
    }
}

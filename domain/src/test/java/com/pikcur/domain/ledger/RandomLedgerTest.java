package com.pikcur.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Guard;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to money, none of it comes from nowhere and none is lost. Each run takes new histories; a failure prints
 * the seed of its history, and {@code -Dpikcur.seed=…} begins with that one.
 */
class RandomLedgerTest {

    private static final int HISTORIES = 60;
    private static final int LENGTH = 120;

    @Test
    void the_books_balance_after_any_history() {
        var kinds = EnumSet.noneOf(EntryKind.class);
        var seed = Long.getLong("pikcur.seed", System.nanoTime());
        for (var history = seed; history < seed + HISTORIES; history++) {
            var transactions = new InMemoryTransactions();
            var books = new InMemoryBooks(transactions);
            var ledger = new RandomLedger(history, transactions, books);
            for (var step = 0; step < LENGTH; step++) {
                ledger.act();
                assertBalanced(books, ledger, "-Dpikcur.seed=%d, step %d".formatted(history, step));
            }
            books.entries().forEach(entry -> kinds.add(entry.kind()));
        }

        assertThat(kinds).as("from -Dpikcur.seed=%d", seed).containsExactly(EntryKind.values());
    }

    private static void assertBalanced(InMemoryBooks books, RandomLedger ledger, String which) {
        var balances = books.trialBalance();
        assertThat(balances.values().stream().mapToLong(Long::longValue).sum())
                .as(which)
                .isZero();
        balances.forEach((account, won) -> {
            var grown = account.guard() == Guard.DEBIT ? -won : won;
            assertThat(account.guard() == Guard.NONE || grown >= 0)
                    .as("%s: %s is at %d", which, account, won)
                    .isTrue();
        });
        assertThat(balances.entrySet().stream()
                        .filter(balance -> balance.getKey() instanceof Escrow)
                        .mapToLong(balance -> balance.getValue())
                        .sum())
                .as(which)
                .isEqualTo(ledger.openWon());
    }
}

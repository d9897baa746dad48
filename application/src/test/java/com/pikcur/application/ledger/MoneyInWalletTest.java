package com.pikcur.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.ledger.port.InMemoryPayouts;
import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody leaves money behind, nor takes a debt along. */
class MoneyInWalletTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final MemberId MEMBER = new MemberId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryBooks books = new InMemoryBooks(transactions);

    @Test
    void who_has_nothing_here_and_owes_nothing_may_leave() {
        assertThat(affairs()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void what_is_theirs_or_owed_keeps_them(Posting posting) {
        transactions.execute(() -> {
            books.post(new JournalEntry(
                    EntryKind.SALE_CONFIRMED, UUID.randomUUID(), Optional.empty(), List.of(posting), NOW));
            return posting;
        });

        assertThat(affairs()).containsExactly(OpenAffair.MONEY_IN_WALLET);
    }

    static Stream<Posting> moves() {
        var won = Money.won(1);
        return Stream.of(
                new Posting(new Account.Clearing("toss"), new Account.Available(MEMBER), won),
                new Posting(new Account.Clearing("toss"), new Account.Held(MEMBER), won),
                new Posting(new Account.Debt(MEMBER), new Account.Penalties(), won));
    }

    private Set<OpenAffair> affairs() {
        return new MoneyInWallet(new InMemoryLedgerQueries(books, new InMemoryPayouts(transactions))).of(MEMBER, NOW);
    }
}

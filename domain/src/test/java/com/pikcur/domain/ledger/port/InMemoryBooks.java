package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books in memory, as strict as the real ones. */
public final class InMemoryBooks implements Books {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<JournalEntry>> entries;

    public InMemoryBooks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.entries = transactions.keep(List.of());
    }

    @Override
    public void post(JournalEntry entry) {
        transactions.mustSurround();
        entries.change(before -> {
            if (find(entry.kind(), entry.reference()).isPresent()) {
                throw new AlreadyPosted(entry.kind(), entry.reference());
            }
            var after = Stream.concat(before.stream(), Stream.of(entry)).toList();
            entry.postings().stream()
                    .flatMap(posting -> Stream.of(posting.debit(), posting.credit()))
                    .filter(account -> account.guard() != Account.Guard.NONE)
                    .filter(account -> guarded(account, after) < 0)
                    .findFirst()
                    .ifPresent(account -> {
                        throw new Overdrawn(account);
                    });
            return after;
        });
    }

    @Override
    public Optional<JournalEntry> find(EntryKind kind, UUID reference) {
        return entries.get().stream()
                .filter(posted -> posted.kind() == kind && posted.reference().equals(reference))
                .findFirst();
    }

    @Override
    public Money balance(Account account) {
        return Money.won(guarded(account, entries.get()));
    }

    @Override
    public Map<Account, Money> balancesLocked(Set<Account> accounts) {
        transactions.mustSurround();
        return accounts.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::balance));
    }

    /** All that was ever posted, in order. */
    public List<JournalEntry> entries() {
        return entries.get();
    }

    /** Credits less debits of every account, in won: together they are zero, whatever was posted. */
    public Map<Account, Long> trialBalance() {
        var balances = new HashMap<Account, Long>();
        entries.get().stream().flatMap(entry -> entry.postings().stream()).forEach(posting -> {
            balances.merge(posting.debit(), -posting.amount().won(), Math::addExact);
            balances.merge(posting.credit(), posting.amount().won(), Math::addExact);
        });
        return Map.copyOf(balances);
    }

    private static long guarded(Account account, List<JournalEntry> entries) {
        var credits = entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .mapToLong(posting -> signed(posting, account))
                .sum();
        return switch (account.guard()) {
            case CREDIT -> credits;
            case DEBIT -> -credits;
            case NONE -> throw new IllegalArgumentException("Nobody keeps the balance of " + account);
        };
    }

    private static long signed(Posting posting, Account account) {
        var credited = posting.credit().equals(account) ? posting.amount().won() : 0;
        var debited = posting.debit().equals(account) ? posting.amount().won() : 0;
        return credited - debited;
    }
}

package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.shared.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the books: entries are only ever added, and balances follow from them. Contract: {@code BooksContract}.
 *
 * <p>Whoever decides by a balance reads it with {@link #balancesLocked} first, all accounts at once that the
 * transaction will post to, after the rows of orders and the like have been locked: the store then locks accounts in one
 * order for everybody.
 */
public interface Books {

    /**
     * Writes the entry and moves the balances of guarded accounts with it, in the surrounding transaction.
     *
     * @throws AlreadyPosted if an entry of this kind and reference stands in the books
     * @throws Overdrawn if a guarded account would fall below zero
     */
    void post(JournalEntry entry);

    /** The entry of this kind and reference, if it stands in the books. */
    Optional<JournalEntry> find(EntryKind kind, UUID reference);

    /** A guarded account's balance just now; zero for one nothing was ever posted to. */
    Money balance(Account account);

    /** The same for several, and nobody else moves them before the surrounding transaction ends. */
    Map<Account, Money> balancesLocked(Set<Account> accounts);
}

package com.pikcur.persistence.ledger;

import static com.pikcur.persistence.schema.Tables.LEDGER_BALANCE;
import static com.pikcur.persistence.schema.Tables.LEDGER_ENTRY;
import static com.pikcur.persistence.schema.Tables.LEDGER_POSTING;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.port.AlreadyPosted;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.Overdrawn;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.records.LedgerBalanceRecord;
import com.pikcur.persistence.shared.MariaDbErrors;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The books in MariaDB, where triggers refuse to change or remove what stands and a check refuses to overdraw. */
public final class JooqBooks implements Books {

    private final DSLContext db;

    public JooqBooks(DSLContext db) {
        this.db = db;
    }

    @Override
    public void post(JournalEntry entry) {
        insertPostings(insert(entry), entry);
        BalanceChange.of(entry).forEach(this::advance);
    }

    private long insert(JournalEntry entry) {
        try {
            return Objects.requireNonNull(db.insertInto(LEDGER_ENTRY)
                    .set(LEDGER_ENTRY.KIND, entry.kind())
                    .set(LEDGER_ENTRY.REFERENCE, entry.reference())
                    .set(LEDGER_ENTRY.ORDER_ID, entry.order().orElse(null))
                    .set(LEDGER_ENTRY.POSTED_AT, entry.postedAt())
                    .returningResult(LEDGER_ENTRY.ID)
                    .fetchSingle()
                    .value1());
        } catch (RuntimeException failure) {
            if (MariaDbErrors.isDuplicate(failure, "ledger_entry_once")) {
                throw new AlreadyPosted(entry.kind(), entry.reference());
            }
            throw failure;
        }
    }

    private void insertPostings(long id, JournalEntry entry) {
        var rows = db.insertInto(
                LEDGER_POSTING,
                LEDGER_POSTING.ENTRY_ID,
                LEDGER_POSTING.POSITION,
                LEDGER_POSTING.POSTED_AT,
                LEDGER_POSTING.DEBIT_KIND,
                LEDGER_POSTING.DEBIT_OWNER,
                LEDGER_POSTING.CREDIT_KIND,
                LEDGER_POSTING.CREDIT_OWNER,
                LEDGER_POSTING.AMOUNT_WON);
        short position = 0;
        for (var posting : entry.postings()) {
            var debit = AccountColumns.of(posting.debit());
            var credit = AccountColumns.of(posting.credit());
            rows = rows.values(
                    id,
                    position++,
                    entry.postedAt(),
                    debit.kind(),
                    debit.owner(),
                    credit.kind(),
                    credit.owner(),
                    posting.amount());
        }
        rows.execute();
    }

    private void advance(BalanceChange change) {
        var amount = DSL.val(change.amount(), LEDGER_BALANCE.BALANCE_WON);
        var columns = AccountColumns.of(change.account());
        switch (change.direction()) {
            case GROWS ->
                db.insertInto(LEDGER_BALANCE)
                        .set(LEDGER_BALANCE.KIND, columns.kind())
                        .set(LEDGER_BALANCE.OWNER, columns.owner())
                        .set(LEDGER_BALANCE.BALANCE_WON, change.amount())
                        .onDuplicateKeyUpdate()
                        .set(LEDGER_BALANCE.BALANCE_WON, LEDGER_BALANCE.BALANCE_WON.plus(amount))
                        .execute();
            case FALLS -> {
                var fallen = db.update(LEDGER_BALANCE)
                        .set(LEDGER_BALANCE.BALANCE_WON, LEDGER_BALANCE.BALANCE_WON.minus(amount))
                        .where(isOf(columns), LEDGER_BALANCE.BALANCE_WON.ge(change.amount()))
                        .execute();
                if (fallen == 0) {
                    throw new Overdrawn(change.account());
                }
            }
        }
    }

    @Override
    public Optional<JournalEntry> find(EntryKind kind, UUID reference) {
        return db.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.KIND.eq(kind), LEDGER_ENTRY.REFERENCE.eq(reference))
                .fetchOptional()
                .map(row -> EntryRows.toEntry(
                        row,
                        db.selectFrom(LEDGER_POSTING)
                                .where(LEDGER_POSTING.ENTRY_ID.eq(row.getId()))
                                .orderBy(LEDGER_POSTING.POSITION)
                                .fetch()));
    }

    @Override
    public Money balance(Account account) {
        mustBeGuarded(account);
        return db.select(LEDGER_BALANCE.BALANCE_WON)
                .from(LEDGER_BALANCE)
                .where(isOf(AccountColumns.of(account)))
                .fetchOptional(LEDGER_BALANCE.BALANCE_WON)
                .orElse(Money.ZERO);
    }

    /** Rows that are missing are made, since nobody can hold what is not there; all of them, in the order of their key. */
    @Override
    public Map<Account, Money> balancesLocked(Set<Account> accounts) {
        accounts.forEach(JooqBooks::mustBeGuarded);
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var columns = new TreeSet<>(accounts.stream().map(AccountColumns::of).toList());
        var rows = db.insertInto(LEDGER_BALANCE, LEDGER_BALANCE.KIND, LEDGER_BALANCE.OWNER, LEDGER_BALANCE.BALANCE_WON);
        for (var account : columns) {
            rows = rows.values(account.kind(), account.owner(), Money.ZERO);
        }
        rows.onDuplicateKeyUpdate()
                .set(LEDGER_BALANCE.BALANCE_WON, LEDGER_BALANCE.BALANCE_WON)
                .execute();
        var balances = db.selectFrom(LEDGER_BALANCE)
                .where(DSL.or(columns.stream().map(JooqBooks::isOf).toList()))
                .fetchMap(
                        row -> new AccountColumns(row.getKind(), row.getOwner()).account(),
                        LedgerBalanceRecord::getBalanceWon);
        return Map.copyOf(balances);
    }

    private static Condition isOf(AccountColumns account) {
        return LEDGER_BALANCE.KIND.eq(account.kind()).and(LEDGER_BALANCE.OWNER.eq(account.owner()));
    }

    private static void mustBeGuarded(Account account) {
        if (account.guard() == Account.Guard.NONE) {
            throw new IllegalArgumentException("Nobody keeps the balance of " + account);
        }
    }
}

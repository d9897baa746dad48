package com.pikcur.persistence.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.aMember;
import static com.pikcur.domain.ledger.LedgerFixtures.anOrder;
import static com.pikcur.domain.ledger.LedgerFixtures.paid;
import static com.pikcur.persistence.schema.Tables.LEDGER_BALANCE;
import static com.pikcur.persistence.schema.Tables.LEDGER_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.RandomLedger;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.BooksContract;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqBooksTest implements BooksContract {

    /** As docs/operations.md has it. */
    private static final String BALANCES_THAT_ARE_NOT_THEIR_LINES = """
            SELECT b.kind, b.owner, b.balance_won, SUM(l.won) AS summed
            FROM ledger_balance b LEFT JOIN ledger_line l ON l.account_kind = b.kind AND l.account_owner = b.owner
            GROUP BY b.kind, b.owner, b.balance_won
            HAVING b.balance_won <> IF(b.kind = 'DEBT', -1, 1) * COALESCE(summed, 0)""";

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final Transactions transactions = database.transactions();
    private final Books books = new JooqBooks(db);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Test
    void every_account_comes_back_from_its_columns() {
        var member = aMember();
        var order = anOrder();

        for (var account : List.<Account>of(
                new Account.Clearing("toss"),
                new Account.Escrow(order),
                new Account.RefundsDue(order),
                new Account.Available(member),
                new Account.Held(member),
                new Account.Debt(member),
                new Account.Points(member),
                new Account.PointsReserved(order),
                new Account.PointsIssued(),
                new Account.Fees(),
                new Account.Penalties(),
                new Account.PayoutsInTransit(),
                new Account.Bank())) {
            assertThat(AccountColumns.of(account).account()).isEqualTo(account);
        }
    }

    @Test
    void what_was_posted_can_neither_be_changed_nor_removed() {
        post(paid(anOrder(), 1_000));

        assertRefused("UPDATE ledger_posting SET amount_won = 1", "never changed");
        assertRefused("DELETE FROM ledger_posting", "never shortened");
        assertRefused("UPDATE ledger_entry SET kind = 'REFUND_DONE'", "never changed");
        assertRefused("DELETE FROM ledger_entry", "never shortened");
    }

    @Test
    void the_database_itself_takes_no_posting_that_moves_nothing_or_nowhere() {
        post(paid(anOrder(), 1_000));

        assertRefused(
                copied("position + 1, posted_at, debit_kind, debit_owner, credit_kind, credit_owner, 0"), "moves");
        assertRefused(
                copied("position + 1, posted_at, debit_kind, debit_owner, credit_kind, credit_owner, -1"), "moves");
        assertRefused(
                copied("position + 1, posted_at, debit_kind, debit_owner, debit_kind, debit_owner, 1"), "elsewhere");
        assertRefused(
                copied(
                        "position + 1, posted_at + INTERVAL 1 DAY, debit_kind, debit_owner, credit_kind, credit_owner, 1"),
                "ledger_posting_of");
    }

    @Test
    void the_database_itself_lets_no_balance_fall_below_zero() {
        post(paid(anOrder(), 1_000));

        assertRefused("UPDATE ledger_balance SET balance_won = -1", "not_overdrawn");
    }

    @Test
    void accounts_of_the_house_have_no_balance_that_anybody_could_wait_for() {
        post(paid(anOrder(), 1_000));

        assertThat(db.fetchCount(LEDGER_BALANCE, LEDGER_BALANCE.KIND.eq(AccountKind.CLEARING.name())))
                .isZero();
    }

    @Test
    void a_balance_that_was_moved_without_a_posting_is_found() {
        var order = anOrder();
        post(paid(order, 1_000));
        var account = AccountColumns.of(new Account.Escrow(order));
        var isIt = LEDGER_BALANCE.KIND.eq(account.kind()).and(LEDGER_BALANCE.OWNER.eq(account.owner()));

        db.update(LEDGER_BALANCE)
                .set(LEDGER_BALANCE.BALANCE_WON, Money.won(999))
                .where(isIt)
                .execute();
        var found = db.fetch(BALANCES_THAT_ARE_NOT_THEIR_LINES);
        db.update(LEDGER_BALANCE)
                .set(LEDGER_BALANCE.BALANCE_WON, Money.won(1_000))
                .where(isIt)
                .execute();

        assertThat(found).hasSize(1);
        assertThat(db.fetch(BALANCES_THAT_ARE_NOT_THEIR_LINES)).isEmpty();
    }

    @Test
    void balances_are_the_sums_of_lines_and_all_lines_sum_to_zero_after_any_history() {
        var seed = Long.getLong("pikcur.seed", System.nanoTime());

        AtOnce.each(8, number -> {
            var ledger = new RandomLedger(seed + number, transactions, books);
            for (var step = 0; step < 60; step++) {
                ledger.act();
            }
            return number;
        });

        var which = "-Dpikcur.seed=%d".formatted(seed);
        assertThat(sumOf(DSL.noCondition())).as(which).isZero();
        assertThat(db.fetchCount(LEDGER_BALANCE)).isPositive();
        assertThat(db.fetch(BALANCES_THAT_ARE_NOT_THEIR_LINES)).as(which).isEmpty();
    }

    private BigDecimal sumOf(Condition which) {
        return db.select(DSL.coalesce(DSL.sum(LEDGER_LINE.WON), BigDecimal.ZERO))
                .from(LEDGER_LINE)
                .where(which)
                .fetchSingle()
                .value1();
    }

    private static String copied(String columns) {
        return "INSERT INTO ledger_posting (entry_id, position, posted_at, debit_kind, debit_owner, credit_kind,"
                + " credit_owner, amount_won) SELECT entry_id, " + columns
                + " FROM ledger_posting ORDER BY entry_id DESC, position DESC LIMIT 1";
    }

    private void assertRefused(String statement, String why) {
        assertThatThrownBy(() -> db.execute(statement)).hasMessageContaining(why);
    }

    private void post(JournalEntry entry) {
        transactions.execute(() -> {
            books.post(entry);
            return entry;
        });
    }
}

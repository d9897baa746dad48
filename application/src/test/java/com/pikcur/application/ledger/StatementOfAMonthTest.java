package com.pikcur.application.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.RandomLedger;
import com.pikcur.domain.ledger.StatementLine;
import com.pikcur.domain.ledger.StatementLine.Kind;
import com.pikcur.domain.shared.SettableClock;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class StatementOfAMonthTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final SettableClock clock = new SettableClock(NOW);
    private final LedgerDesk desk = new LedgerDesk(clock);

    /** In Seoul a day begins nine hours before it does in Greenwich. */
    @Test
    void a_month_begins_and_ends_at_midnight_in_seoul() {
        sellAt("2026-02-28T14:59:59.999999Z", 1);
        sellAt("2026-02-28T15:00:00Z", 20);
        sellAt("2026-03-31T14:59:59.999999Z", 300);
        sellAt("2026-03-31T15:00:00Z", 4_000);

        var statement = desk.showStatement().handle(SELLER, MARCH);

        assertThat(statement.openingWon()).isEqualTo(1);
        assertThat(statement.lines()).extracting(StatementLine::changeWon).containsExactly(20L, 300L);
        assertThat(statement.closingWon()).isEqualTo(321);
        assertThat(desk.showStatement().handle(SELLER, MARCH.plusMonths(1)).openingWon())
                .isEqualTo(321);
    }

    @Test
    void the_fee_of_a_sale_stands_by_itself() {
        desk.sells(SELLER, 50_000, 3_000);

        assertThat(desk.showStatement().handle(SELLER, MARCH).totals())
                .containsOnly(entry(Kind.SALE, 50_000L), entry(Kind.FEE, -3_000L));
    }

    @Test
    void a_statement_ends_at_what_is_available_less_what_is_owed_after_any_history() {
        var seed = Long.getLong("pikcur.seed", System.nanoTime());
        var ledger = new RandomLedger(seed, desk.transactions, desk.books);
        for (var step = 0; step < 200; step++) {
            ledger.act();
        }

        for (var member : ledger.members()) {
            assertThat(desk.showStatement().handle(member, MARCH).closingWon())
                    .as("-Dpikcur.seed=%d", seed)
                    .isEqualTo(desk.books.balance(new Available(member)).won()
                            - desk.books.balance(new Debt(member)).won());
        }
    }

    private void sellAt(String at, long won) {
        clock.set(Instant.parse(at));
        desk.earns(SELLER, won);
    }
}

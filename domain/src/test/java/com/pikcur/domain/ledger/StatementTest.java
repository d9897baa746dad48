package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.BUYER;
import static com.pikcur.domain.ledger.LedgerFixtures.DESTINATION;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.ORDER;
import static com.pikcur.domain.ledger.LedgerFixtures.PAYOUTS;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.StatementLine.Kind;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Moved PAYOUT =
            Payout.request(new PayoutId(new UUID(4, 1)), SELLER, Money.won(20_000), DESTINATION, NOW);

    @Test
    void a_month_without_anything_ends_as_it_began() {
        var statement = Statement.of(SELLER, 5_000, List.of(), Map.of());

        assertThat(statement.closingWon()).isEqualTo(5_000);
        assertThat(statement.totals()).isEmpty();
    }

    @Test
    void a_sale_shows_what_was_paid_what_went_back_and_what_the_house_took() {
        var confirmed = Journal.saleConfirmed(ORDER, SELLER, Money.won(70_000), Money.won(7_000), Money.ZERO, NOW);

        var statement = Statement.of(SELLER, 0, List.of(confirmed), Map.of(ORDER, Money.won(30_000)));

        assertThat(statement.lines())
                .containsExactly(line(Kind.SALE, 100_000), line(Kind.REFUND, -30_000), line(Kind.FEE, -7_000));
        assertThat(statement.closingWon()).isEqualTo(63_000);
    }

    @Test
    void a_debt_repaid_by_a_sale_counts_as_the_seller_s() {
        var confirmed = Journal.saleConfirmed(ORDER, SELLER, Money.won(70_000), Money.ZERO, Money.won(10_000), NOW);

        var statement = Statement.of(SELLER, -10_000, List.of(confirmed), Map.of());

        assertThat(statement.lines()).containsExactly(line(Kind.SALE, 70_000));
        assertThat(statement.closingWon()).isEqualTo(60_000);
    }

    @Test
    void a_penalty_takes_from_the_one_and_gives_to_the_other_also_where_it_becomes_a_debt() {
        var imposed = List.of(Journal.penaltyImposed(
                ORDER, SELLER, Money.won(10_000), Money.won(3_000), BUYER, Money.won(5_000), NOW));

        var sellers = Statement.of(SELLER, 3_000, imposed, Map.of());
        var buyers = Statement.of(BUYER, 0, imposed, Map.of());

        assertThat(sellers.lines()).containsExactly(line(Kind.PENALTY, -10_000));
        assertThat(sellers.closingWon()).isEqualTo(-7_000);
        assertThat(buyers.lines()).containsExactly(line(Kind.COMPENSATION, 5_000));
    }

    @Test
    void a_payout_counts_from_when_it_was_asked_for_until_it_comes_back() {
        var failed = (Moved) PAYOUT.payout().hear(new PayoutAnswer.Failed("LIMIT", NOW), 0, PAYOUTS, NOW);
        var all = List.of(PAYOUT.entries().getFirst(), failed.entries().getFirst());

        var statement = Statement.of(SELLER, 20_000, all, Map.of());

        assertThat(statement.lines())
                .extracting(StatementLine::kind, StatementLine::changeWon)
                .containsExactly(tuple(Kind.PAYOUT, -20_000L), tuple(Kind.PAYOUT_RETURNED, 20_000L));
        assertThat(statement.closingWon()).isEqualTo(20_000);
    }

    @Test
    void totals_add_up_what_is_of_one_kind() {
        var one = confirmed(SELLER, new UUID(2, 7));
        var other = confirmed(SELLER, new UUID(2, 8));

        assertThat(Statement.of(SELLER, 0, List.of(one, other), Map.of()).totals())
                .containsOnly(entry(Kind.SALE, 20_000L), entry(Kind.FEE, -2_000L));
    }

    @Test
    void what_moves_nothing_a_member_has_is_no_part_of_a_statement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statement.of(SELLER, 0, List.of(LedgerFixtures.paid(ORDER, 1_000)), Map.of()));
    }

    private static JournalEntry confirmed(MemberId seller, UUID order) {
        return Journal.saleConfirmed(new OrderId(order), seller, Money.won(10_000), Money.won(1_000), Money.ZERO, NOW);
    }

    private static StatementLine line(Kind kind, long won) {
        return new StatementLine(NOW, kind, Optional.of(ORDER), ORDER.value(), won);
    }
}

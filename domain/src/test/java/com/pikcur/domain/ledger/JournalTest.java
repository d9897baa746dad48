package com.pikcur.domain.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.BUYER;
import static com.pikcur.domain.ledger.LedgerFixtures.NOW;
import static com.pikcur.domain.ledger.LedgerFixtures.ORDER;
import static com.pikcur.domain.ledger.LedgerFixtures.REFERENCE;
import static com.pikcur.domain.ledger.LedgerFixtures.SELLER;
import static com.pikcur.domain.ledger.LedgerFixtures.TOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Clearing;
import com.pikcur.domain.ledger.Account.Debt;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.ledger.Account.Fees;
import com.pikcur.domain.ledger.Account.Penalties;
import com.pikcur.domain.ledger.Account.Points;
import com.pikcur.domain.ledger.Account.PointsIssued;
import com.pikcur.domain.ledger.Account.PointsReserved;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {

    private static final Clearing CLEARING = new Clearing(TOSS);
    private static final Escrow ESCROW = new Escrow(ORDER);
    private static final RefundsDue DUE = new RefundsDue(ORDER);
    private static final Available SELLERS = new Available(SELLER);
    private static final Available BUYERS = new Available(BUYER);
    private static final Debt DEBT = new Debt(SELLER);
    private static final Points POINTS = new Points(BUYER);
    private static final PointsReserved RESERVED = new PointsReserved(ORDER);

    @Test
    void a_payment_goes_into_escrow_together_with_the_points_set_aside() {
        var entry = Journal.paymentReceived(REFERENCE, ORDER, TOSS, Money.won(90_000), Money.won(10_000), NOW);

        assertThat(entry)
                .isEqualTo(new JournalEntry(
                        EntryKind.PAYMENT_RECEIVED,
                        REFERENCE,
                        Optional.of(ORDER),
                        List.of(posting(CLEARING, ESCROW, 90_000), posting(RESERVED, ESCROW, 10_000)),
                        NOW));
    }

    @Test
    void a_payment_may_be_all_money_or_all_points_but_not_nothing() {
        assertThat(paid(90_000, 0)).containsExactly(posting(CLEARING, ESCROW, 90_000));
        assertThat(paid(0, 10_000)).containsExactly(posting(RESERVED, ESCROW, 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> paid(0, 0));
    }

    @Test
    void an_unwanted_payment_never_sees_the_escrow() {
        var entry = Journal.paymentUnwanted(REFERENCE, ORDER, TOSS, Money.won(90_000), NOW);

        assertThat(entry.kind()).isEqualTo(EntryKind.PAYMENT_UNWANTED);
        assertThat(entry.postings()).containsExactly(posting(CLEARING, DUE, 90_000));
    }

    @Test
    void a_payment_taken_back_is_the_payment_the_other_way_round() {
        var entry = Journal.paymentWithdrawn(REFERENCE, ORDER, TOSS, Money.won(90_000), Money.won(10_000), NOW);

        assertThat(entry.kind()).isEqualTo(EntryKind.PAYMENT_WITHDRAWN);
        assertThat(entry.postings())
                .containsExactly(posting(ESCROW, CLEARING, 90_000), posting(ESCROW, RESERVED, 10_000));
    }

    @Test
    void a_refund_leaves_escrow_when_it_is_decided_and_us_when_it_is_done() {
        var decided = Journal.refundDecided(REFERENCE, ORDER, Money.won(30_000), NOW);
        var done = Journal.refundDone(REFERENCE, ORDER, TOSS, Money.won(20_000), BUYER, Money.won(10_000), NOW);

        assertThat(decided.kind()).isEqualTo(EntryKind.REFUND_DECIDED);
        assertThat(decided.postings()).containsExactly(posting(ESCROW, DUE, 30_000));
        assertThat(done.kind()).isEqualTo(EntryKind.REFUND_DONE);
        assertThat(done.postings()).containsExactly(posting(DUE, CLEARING, 20_000), posting(DUE, POINTS, 10_000));
    }

    @Test
    void points_are_given_set_aside_and_set_free() {
        assertThat(Journal.pointsGranted(REFERENCE, BUYER, Money.won(500), NOW))
                .isEqualTo(new JournalEntry(
                        EntryKind.POINTS_GRANTED,
                        REFERENCE,
                        Optional.empty(),
                        List.of(posting(new PointsIssued(), POINTS, 500)),
                        NOW));
        assertThat(Journal.pointsReserved(REFERENCE, ORDER, BUYER, Money.won(500), NOW)
                        .postings())
                .containsExactly(posting(POINTS, RESERVED, 500));
        assertThat(Journal.pointsReleased(REFERENCE, ORDER, BUYER, Money.won(500), NOW)
                        .postings())
                .containsExactly(posting(RESERVED, POINTS, 500));
    }

    @Test
    void a_sale_pays_the_fee_then_the_debt_then_the_seller() {
        assertThat(confirmed(100_000, 7_000, 20_000))
                .containsExactly(
                        posting(ESCROW, new Fees(), 7_000),
                        posting(ESCROW, DEBT, 20_000),
                        posting(ESCROW, SELLERS, 73_000));
    }

    @Test
    void a_sale_without_fee_and_debt_is_all_the_seller_s() {
        assertThat(confirmed(100_000, 0, 0)).containsExactly(posting(ESCROW, SELLERS, 100_000));
    }

    @Test
    void the_fee_is_never_more_than_what_is_there() {
        assertThat(confirmed(7_001, 7_000, 0))
                .containsExactly(posting(ESCROW, new Fees(), 7_000), posting(ESCROW, SELLERS, 1));
        assertThat(confirmed(7_000, 7_000, 0)).containsExactly(posting(ESCROW, new Fees(), 7_000));
        assertThat(confirmed(6_999, 7_000, 20_000)).containsExactly(posting(ESCROW, new Fees(), 6_999));
    }

    @Test
    void a_debt_is_repaid_as_far_as_the_sale_goes() {
        assertThat(confirmed(100_000, 7_000, 92_999))
                .containsExactly(
                        posting(ESCROW, new Fees(), 7_000), posting(ESCROW, DEBT, 92_999), posting(ESCROW, SELLERS, 1));
        assertThat(confirmed(100_000, 7_000, 93_000))
                .containsExactly(posting(ESCROW, new Fees(), 7_000), posting(ESCROW, DEBT, 93_000));
        assertThat(confirmed(100_000, 7_000, 93_001))
                .containsExactly(posting(ESCROW, new Fees(), 7_000), posting(ESCROW, DEBT, 93_000));
    }

    @Test
    void a_penalty_the_seller_has_is_paid_at_once() {
        assertThat(penalty(10_000, 10_001, 5_000))
                .containsExactly(posting(SELLERS, BUYERS, 5_000), posting(SELLERS, new Penalties(), 5_000));
        assertThat(penalty(10_000, 10_000, 5_000))
                .containsExactly(posting(SELLERS, BUYERS, 5_000), posting(SELLERS, new Penalties(), 5_000));
    }

    @Test
    void what_a_seller_lacks_for_a_penalty_they_owe() {
        assertThat(penalty(10_000, 9_999, 5_000))
                .containsExactly(
                        posting(SELLERS, BUYERS, 5_000),
                        posting(SELLERS, new Penalties(), 4_999),
                        posting(DEBT, new Penalties(), 1));
        assertThat(penalty(10_000, 5_000, 5_000))
                .containsExactly(posting(SELLERS, BUYERS, 5_000), posting(DEBT, new Penalties(), 5_000));
    }

    @Test
    void a_buyer_gets_the_share_even_where_the_seller_has_nothing() {
        assertThat(penalty(10_000, 4_999, 5_000))
                .containsExactly(
                        posting(SELLERS, BUYERS, 4_999),
                        posting(DEBT, BUYERS, 1),
                        posting(DEBT, new Penalties(), 5_000));
        assertThat(penalty(10_000, 0, 5_000))
                .containsExactly(posting(DEBT, BUYERS, 5_000), posting(DEBT, new Penalties(), 5_000));
    }

    @ParameterizedTest
    @CsvSource({"10000, 0", "10000, 10000"})
    void a_penalty_may_be_the_house_s_or_the_buyer_s_alone(long won, long share) {
        assertThat(penalty(won, won, share))
                .containsExactly(posting(SELLERS, share == 0 ? new Penalties() : BUYERS, won));
    }

    private static List<Posting> paid(long won, long points) {
        return Journal.paymentReceived(REFERENCE, ORDER, TOSS, Money.won(won), Money.won(points), NOW)
                .postings();
    }

    private static List<Posting> confirmed(long inEscrow, long fee, long debt) {
        return Journal.saleConfirmed(ORDER, SELLER, Money.won(inEscrow), Money.won(fee), Money.won(debt), NOW)
                .postings();
    }

    private static List<Posting> penalty(long won, long available, long share) {
        return Journal.penaltyImposed(ORDER, SELLER, Money.won(won), Money.won(available), BUYER, Money.won(share), NOW)
                .postings();
    }

    private static Posting posting(Account debit, Account credit, long won) {
        return new Posting(debit, credit, Money.won(won));
    }
}

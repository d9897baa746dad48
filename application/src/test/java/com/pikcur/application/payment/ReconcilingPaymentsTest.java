package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.Reconciliation.Difference;
import com.pikcur.domain.payment.Reconciliation.Kind;
import com.pikcur.domain.payment.port.InMemoryReconciliations;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconcilingPaymentsTest {

    private static final LocalDate TODAY = NOW.atZone(ReconcilePayments.KOREA).toLocalDate();
    private static final Timer NIGHT = new Timer(ReconcileNightly.TIMER, new UUID(0, 1));

    private final PaymentDesk desk = new PaymentDesk();
    private final InMemoryReconciliations reports = new InMemoryReconciliations(desk.transactions);
    private final ReconcilePayments reconcile = new ReconcilePayments(
            desk.providers,
            desk.stores,
            new InMemoryPaymentQueries(desk.quotes, desk.payments, desk.refunds, desk.books),
            desk.use.find,
            reports,
            desk.clock);
    private final ReconcileNightly nightly =
            new ReconcileNightly(reconcile, reports, desk.transactions, desk.timers, desk.clock);

    @Test
    void where_all_is_as_it_should_be_there_is_no_difference() {
        desk.paid(0);
        desk.grant(500);
        desk.paid(500);
        desk.quoted();

        var report = reconcile.handle(TODAY);

        assertThat(report).isEqualTo(new Reconciliation(TODAY, NOW, 3, List.of()));
        assertThat(reports.find(TODAY)).contains(report);
    }

    @Test
    void every_quote_of_the_day_is_compared_and_none_of_another_day() {
        for (var number = 0; number < 101; number++) {
            desk.quoted();
        }
        desk.clock.advance(Duration.ofDays(1));
        desk.quoted();

        assertThat(reconcile.handle(TODAY).checked()).isEqualTo(101);
        assertThat(reconcile.handle(TODAY.plusDays(1)).checked()).isOne();
    }

    @Test
    void a_payment_nobody_has_told_us_of_is_taken_in() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);

        assertThat(reconcile.handle(TODAY).differences()).isEmpty();

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_provider_that_does_not_say_is_reported() {
        var quote = desk.paid(0);
        desk.toss.goAway();

        assertThat(reconcile.handle(TODAY).differences())
                .containsExactly(new Difference(Kind.NOT_TOLD, quote.id(), quote.provider(), "53000", "?"));
    }

    @Test
    void a_payment_of_which_nobody_knows_is_reported() {
        var quote = desk.quoted();
        var key = new PaymentKey("nobody-knows");
        desk.toss.goAway();
        desk.complete(quote, key);
        desk.toss.comeBack();

        assertThat(reconcile.handle(TODAY).differences())
                .containsExactly(new Difference(Kind.UNRESOLVED, quote.id(), quote.provider(), "nobody-knows", "?"));
    }

    @Test
    void money_somebody_gave_back_behind_our_backs_is_reported() {
        var quote = desk.paid(0);
        desk.toss.cancelInConsole(desk.onlyPaymentOf(quote).key(), Money.won(3_000));

        assertThat(reconcile.handle(TODAY).differences())
                .containsExactly(new Difference(Kind.PROVIDER_AMOUNT, quote.id(), quote.provider(), "53000", "50000"));
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
    }

    @Test
    void books_that_say_otherwise_are_reported() {
        var quote = desk.paid(0);
        desk.transactions.execute(() -> {
            desk.books.post(Journal.paymentUnwanted(
                    UUID.randomUUID(), quote.order(), "toss", Money.won(7), desk.clock.instant()));
            return quote;
        });

        assertThat(reconcile.handle(TODAY).differences())
                .containsExactly(new Difference(Kind.LEDGER_AMOUNT, quote.id(), quote.provider(), "53000", "53007"));
    }

    @Test
    void a_quote_that_was_paid_twice_and_given_back_once_is_as_it_should_be() {
        var quote = desk.quoted();
        desk.complete(quote, desk.toss.payAtOnce(quote.merchantUid(), TOTAL));
        desk.complete(quote, desk.toss.payAtOnce(quote.merchantUid(), TOTAL));
        assertThat(reconcile.handle(TODAY).differences()).isEmpty();
        desk.goOn();

        assertThat(reconcile.handle(TODAY).differences()).isEmpty();
    }

    @Test
    void every_night_compares_the_day_before_and_waits_for_the_next() {
        nightly.waitForNight();
        var night = Instant.parse("2026-03-02T19:00:00Z");
        desk.paid(0);
        // The day before the first has no report yet, and is made up for at once.
        assertThat(desk.timers.at(NIGHT).orElseThrow()).isBefore(desk.clock.instant());
        nightly.handle();
        assertThat(reports.find(TODAY.minusDays(1))).isPresent();
        assertThat(desk.timers.at(NIGHT)).contains(night);
        desk.clock.set(night);

        nightly.handle();

        assertThat(reports.find(TODAY).map(Reconciliation::checked)).contains(1);
        assertThat(desk.timers.at(NIGHT)).contains(night.plus(Duration.ofDays(1)));
    }

    @Test
    void a_night_that_was_slept_through_is_made_up_for_at_the_next_start() {
        nightly.handle();
        desk.paid(0);
        desk.clock.set(Instant.parse("2026-03-03T05:00:00Z"));
        nightly.waitForNight();
        assertThat(desk.timers.at(NIGHT).orElseThrow()).isBefore(desk.clock.instant());

        nightly.handle();

        assertThat(reports.find(TODAY).map(Reconciliation::checked)).contains(1);
        assertThat(desk.timers.at(NIGHT)).isEqualTo(Optional.of(Instant.parse("2026-03-03T19:00:00Z")));
    }
}

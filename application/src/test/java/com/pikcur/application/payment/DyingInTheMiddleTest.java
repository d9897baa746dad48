package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Crash;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at every single call there is, once each, and is started again: no won may be lost or taken twice. */
class DyingInTheMiddleTest {

    private static final int POINTS = 500;
    private static final int MOST_CALLS = 200;

    /** What is done until the process dies. */
    private interface Work {

        void on(PaymentDesk desk, Quote quote, PaymentKey key);
    }

    private interface Check {

        void on(PaymentDesk desk, Quote quote, PaymentKey key);
    }

    /** Tries each call in turn, until none is left to die at. */
    private static void dyingAtEveryCall(
            Moment moment, BiFunction<PaymentDesk, Quote, PaymentKey> before, Work work, Check check) {
        var call = 0;
        for (var died = true; died; call++) {
            assertThat(call).isLessThan(MOST_CALLS);
            var faults = new Faults();
            var desk = new PaymentDesk(faults);
            desk.grant(POINTS);
            var quote = desk.quoted(desk.opened(), POINTS);
            var key = before.apply(desk, quote);
            faults.dieAt(call, moment);
            try {
                work.on(desk, quote, key);
            } catch (Crash _) {
                // It is started again, and goes on with what its timers and its outbox have.
            }
            died = faults.restart();
            desk.later(Duration.ofHours(2));
            desk.mustBalance(quote, key);
            check.on(desk, quote, key);
        }
        assertThat(call).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_charged_when_we_confirm_pays_or_was_never_charged(Moment moment) {
        dyingAtEveryCall(
                moment,
                (desk, quote) -> desk.toss.pay(quote.merchantUid()),
                (desk, quote, key) -> desk.complete(quote, key),
                (desk, quote, key) -> {
                    if (desk.payments.all().isEmpty()) {
                        assertThat(desk.toss.charges(quote.merchantUid())).isZero();
                        assertThat(desk.points()).isEqualTo(Money.won(POINTS));
                    } else {
                        assertThat(desk.toss.charges(quote.merchantUid())).isOne();
                        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
                        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_charged_in_the_window_always_pays(Moment moment) {
        dyingAtEveryCall(
                moment,
                (desk, quote) -> desk.toss.payAtOnce(quote.merchantUid(), quote.amount()),
                (desk, quote, key) -> desk.hearOf(key),
                (desk, quote, key) -> {
                    assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
                    assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_amount_always_goes_back(Moment moment) {
        dyingAtEveryCall(
                moment,
                (desk, quote) -> desk.toss.payAtOnce(quote.merchantUid(), Money.won(1_000)),
                (desk, quote, key) -> {
                    desk.complete(quote, key);
                    desk.goOn();
                },
                (desk, quote, key) -> {
                    assertThat(desk.toss.refunds(key)).isOne();
                    assertThat(desk.refundsDue(quote)).isEqualTo(Money.ZERO);
                    assertThat(desk.points()).isEqualTo(Money.won(POINTS));
                });
    }

    @ParameterizedTest
    @EnumSource
    void of_a_cancelled_order_all_goes_back_once(Moment moment) {
        dyingAtEveryCall(
                moment,
                (desk, quote) -> {
                    var key = desk.toss.pay(quote.merchantUid());
                    desk.complete(quote, key);
                    return key;
                },
                (desk, quote, key) -> {
                    desk.use.cancel.handle(quote.order(), BUYER);
                    desk.goOn();
                },
                (desk, quote, key) -> {
                    if (desk.statusOf(quote) == OrderStatus.PAID) {
                        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
                    } else {
                        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
                        assertThat(desk.toss.refunds(key)).isOne();
                        assertThat(desk.points()).isEqualTo(Money.won(POINTS));
                        assertThat(desk.cleared(quote)).isZero();
                    }
                });
    }
}

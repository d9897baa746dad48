package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.POLICY;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.shared.AtOnce;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaymentsAtOnceTest {

    private final PaymentDesk desk = new PaymentDesk();

    @Test
    void a_hundred_who_complete_one_payment_by_browser_and_by_webhook_pay_it_once() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());

        AtOnce.each(100, number -> number % 2 == 0 ? desk.complete(quote, key) : desk.hearOf(key));

        assertThat(desk.toss.charges(quote.merchantUid())).isOne();
        assertThat(desk.events.published(PaymentEvent.PaymentReceived.class)).hasSize(1);
        assertThat(desk.events.published(OrderPaid.class)).hasSize(1);
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        desk.mustBalance(quote, key);
    }

    @Test
    void of_two_payments_for_one_quote_at_once_one_counts_and_the_other_goes_back() {
        var quote = desk.quoted();
        var keys = AtOnce.each(2, _ -> desk.toss.pay(quote.merchantUid()));

        AtOnce.each(20, number -> desk.complete(quote, keys.get(number % 2)));
        desk.later(Duration.ofHours(1));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        assertThat(desk.cleared(quote)).isEqualTo(TOTAL.won());
        desk.mustBalance(quote, keys.get(0), keys.get(1));
    }

    @Test
    void paid_lapsed_and_cancelled_at_once_it_is_paid_or_the_money_goes_back() {
        for (var round = 0; round < 20; round++) {
            var quote = desk.quoted();
            var key = desk.toss.pay(quote.merchantUid());
            desk.clock.set(desk.clock.instant().plus(POLICY.payWithin()).minusMillis(1));

            AtOnce.each(6, number -> switch (number % 3) {
                case 0 -> desk.complete(quote, key);
                case 1 -> desk.use.lapse.handle(quote.order());
                default -> desk.use.cancel.handle(quote.order(), BUYER);
            });
            desk.later(Duration.ofHours(1));

            assertThat(desk.statusOf(quote)).isIn(OrderStatus.PAID, OrderStatus.CANCELLED, OrderStatus.REFUNDED);
            desk.mustBalance(quote, key);
            desk.clock.set(NOW);
        }
    }
}

package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.POLICY;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderEvent.OrderUnpaid;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayingByTransferTest {

    private final PaymentDesk desk = new PaymentDesk();

    private PaymentKey waiting(Quote quote) {
        var key = desk.toss.payByTransfer(quote.merchantUid(), quote.amount());
        assertThat(desk.complete(quote, key).state())
                .isInstanceOfSatisfying(
                        PaymentState.Pending.class,
                        state -> assertThat(state.account()).isPresent());
        return key;
    }

    private void hearDeposit(Quote quote, PaymentKey key) {
        desk.hear(new WebhookNotice.Deposit(quote.merchantUid(), desk.toss.secret(key)));
    }

    @Test
    void a_transfer_pays_once_it_has_come() {
        var quote = desk.quoted();
        var key = waiting(quote);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        desk.toss.deposit(key);

        hearDeposit(quote, key);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_deposit_told_with_another_secret_is_not_even_looked_at() {
        var quote = desk.quoted();
        var key = waiting(quote);
        desk.toss.deposit(key);

        desk.hear(new WebhookNotice.Deposit(quote.merchantUid(), new HiddenText("guessed")));
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        desk.later(Duration.ofHours(2));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void a_quote_stays_open_for_as_long_as_a_transfer_may_come() {
        var quote = desk.quoted();
        var key = waiting(quote);
        desk.later(Duration.ofHours(20));
        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.OPEN);
        desk.toss.deposit(key);
        hearDeposit(quote, key);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void a_transfer_that_is_taken_back_leaves_the_order_waiting_and_may_come_again() {
        desk.grant(2_000);
        var quote = desk.quoted(desk.opened(), 2_000);
        var key = waiting(quote);
        desk.toss.deposit(key);
        hearDeposit(quote, key);
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);

        for (var round = 1; round <= 2; round++) {
            desk.toss.withdrawDeposit(key);
            hearDeposit(quote, key);
            assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
            assertThat(desk.escrow(quote)).isEqualTo(Money.ZERO);
            assertThat(desk.reserved(quote)).isEqualTo(Money.won(2_000));
            assertThat(desk.cleared(quote)).isZero();
            assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.OPEN);

            desk.toss.deposit(key);
            hearDeposit(quote, key);
            assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
            assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
            desk.mustBalance(quote, key);
        }
        assertThat(desk.events.published(OrderUnpaid.class)).hasSize(2);
    }

    @Test
    void of_a_transfer_taken_back_for_good_nothing_is_left() {
        desk.grant(2_000);
        var quote = desk.quoted(desk.opened(), 2_000);
        var key = waiting(quote);
        desk.toss.deposit(key);
        hearDeposit(quote, key);
        desk.toss.withdrawDeposit(key);
        hearDeposit(quote, key);

        desk.later(POLICY.payWithin().plusHours(1));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(desk.points()).isEqualTo(Money.won(2_000));
        assertThat(desk.escrow(quote)).isEqualTo(Money.ZERO);
        desk.mustBalance(quote);
    }

    @Test
    void a_transfer_that_comes_after_the_order_has_lapsed_goes_back_to_the_buyer_s_bank() {
        desk.hasBankAccount();
        var quote = desk.quoted();
        var key = waiting(quote);
        desk.later(POLICY.payWithin().plusMinutes(10));
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.CANCELLED);
        desk.toss.deposit(key);

        hearDeposit(quote, key);
        desk.goOn();

        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.refundsDue(quote)).isEqualTo(Money.ZERO);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_transfer_taken_back_once_the_thing_has_left_is_for_somebody_to_look_at() {
        var quote = desk.quoted();
        var key = waiting(quote);
        desk.toss.deposit(key);
        hearDeposit(quote, key);
        desk.use.changes.decide(
                quote.order(),
                (order, now) ->
                        order.handingOver().ship(new Invoice("kr.cjlogistics", "123456789012"), Party.SELLER, now));
        desk.toss.withdrawDeposit(key);

        hearDeposit(quote, key);

        assertThat(desk.events.published(PaymentEvent.DepositWithdrawn.class)).hasSize(1);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
    }

    /** Two notices, of which the one heard later was answered first. */
    @Test
    void an_answer_from_before_the_deposit_takes_nothing_back() {
        var quote = desk.quoted();
        var key = waiting(quote);
        var stale = desk.toss.find(key);
        desk.toss.deposit(key);
        hearDeposit(quote, key);

        desk.use.find.told(quote.provider(), stale);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.events.published(OrderUnpaid.class)).isEmpty();
        desk.mustBalance(quote, key);
    }
}

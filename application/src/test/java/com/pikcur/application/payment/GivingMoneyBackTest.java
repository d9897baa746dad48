package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.SELLER;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.payment.NoSuchRefund;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.RefundState;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GivingMoneyBackTest {

    private final PaymentDesk desk = new PaymentDesk();

    private void cancel(Quote quote) {
        desk.use.cancel.handle(quote.order(), BUYER);
        desk.goOn();
    }

    /** An administrator decides that so much goes back of what was sent. */
    private void resolve(Quote quote, Money refund) {
        desk.use.changes.decide(
                quote.order(),
                (order, now) ->
                        order.handingOver().ship(new Invoice("kr.cjlogistics", "123456789012"), Party.SELLER, now));
        desk.use.changes.decide(quote.order(), (order, now) -> order.disputing().dispute("broken", Party.BUYER, now));
        desk.use.changes.decide(quote.order(), (order, now) -> order.disputing().resolve(refund, now));
        desk.goOn();
    }

    @Test
    void of_a_cancelled_order_all_goes_back_card_and_points() {
        var quote = desk.paid(3_000);
        var key = desk.onlyPaymentOf(quote).key();

        cancel(quote);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.points()).isEqualTo(Money.won(3_000));
        assertThat(desk.cleared(quote)).isZero();
        assertThat(desk.refundsDue(quote)).isEqualTo(Money.ZERO);
        assertThat(desk.events.published(PaymentEvent.RefundDone.class))
                .extracting(PaymentEvent.RefundDone::points)
                .containsExactly(Money.won(3_000));
        desk.mustBalance(quote, key);
    }

    @Test
    void that_it_goes_back_may_be_heard_often_and_happens_once() {
        var quote = desk.paid(0);
        var key = desk.onlyPaymentOf(quote).key();
        cancel(quote);

        desk.use.refundOrder.handle(quote.order());
        desk.use.settle.handle(desk.onlyRefund().id());
        desk.goOn();

        assertThat(desk.toss.refunds(key)).isOne();
        desk.mustBalance(quote, key);
    }

    @Test
    void of_an_order_of_which_nothing_is_to_go_back_nothing_does() {
        var quote = desk.paid(0);

        desk.use.refundOrder.handle(quote.order());

        assertThat(desk.refunds.all()).isEmpty();
    }

    @Test
    void a_part_goes_back_to_the_card_first() {
        var quote = desk.paid(3_000);
        var key = desk.onlyPaymentOf(quote).key();

        resolve(quote, Money.won(20_000));

        assertThat(desk.onlyRefund().amount()).isEqualTo(Money.won(20_000));
        assertThat(desk.onlyRefund().points()).isEqualTo(Money.ZERO);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(desk.cleared(quote)).isEqualTo(TOTAL.won() - 3_000 - 20_000);
        assertThat(ReconcilePayments.remaining(desk.toss.find(key))).contains(Money.won(TOTAL.won() - 3_000 - 20_000));
        assertThat(desk.balance(new Available(SELLER))).isEqualTo(Money.won(TOTAL.won() - 20_000 - 2_500));
    }

    @Test
    void points_go_back_for_what_the_card_was_not_charged() {
        var quote = desk.paid(3_000);

        resolve(quote, Money.won(TOTAL.won() - 1_000));

        assertThat(desk.onlyRefund().amount()).isEqualTo(Money.won(TOTAL.won() - 3_000));
        assertThat(desk.points()).isEqualTo(Money.won(2_000));
    }

    @Test
    void what_the_provider_does_not_say_is_asked_again_and_done_once() {
        var quote = desk.paid(0);
        var key = desk.onlyPaymentOf(quote).key();
        desk.toss.silentOnceAfter();
        cancel(quote);
        assertThat(desk.onlyRefund().tries()).isOne();
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.CANCELLED);

        desk.later(Duration.ofMinutes(6));

        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        desk.mustBalance(quote, key);
    }

    @Test
    void of_a_provider_that_stays_silent_somebody_is_told_once() {
        var quote = desk.paid(0);
        desk.toss.goAway();
        cancel(quote);

        desk.later(Duration.ofDays(2));
        assertThat(desk.events.published(PaymentEvent.RefundStuck.class)).hasSize(1);
        desk.toss.comeBack();
        desk.later(Duration.ofDays(1));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void what_the_provider_refuses_waits_for_somebody_who_has_it_tried_again() {
        var quote = desk.paid(0);
        var key = desk.onlyPaymentOf(quote).key();
        desk.toss.refuseNextRefund("NOT_CANCELABLE_PAYMENT");
        cancel(quote);
        var refused = desk.onlyRefund();
        assertThat(refused.state()).isEqualTo(new RefundState.Refused("NOT_CANCELABLE_PAYMENT", desk.clock.instant()));
        assertThat(desk.events.published(PaymentEvent.RefundStuck.class)).hasSize(1);
        assertThat(desk.refundsDue(quote)).isEqualTo(TOTAL);

        var again = desk.use.retry.handle(refused.id());
        assertThat(again.providersId()).isNotEqualTo(refused.providersId());
        desk.goOn();

        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        desk.mustBalance(quote, key);
    }

    @Test
    void what_was_not_refused_is_not_tried_again() {
        var quote = desk.paid(0);
        cancel(quote);
        var done = desk.onlyRefund();

        assertThat(desk.use.retry.handle(done.id())).isEqualTo(done);
        assertThatThrownBy(() -> desk.use.retry.handle(new RefundId(UUID.randomUUID())))
                .isInstanceOf(NoSuchRefund.class);
    }

    @Test
    void a_transfer_cannot_go_back_before_there_is_a_bank_account() {
        var quote = desk.quoted();
        var key = desk.toss.payByTransfer(quote.merchantUid(), TOTAL);
        desk.complete(quote, key);
        desk.toss.deposit(key);
        desk.hearOf(key);
        cancel(quote);
        assertThat(desk.onlyRefund().state())
                .isEqualTo(new RefundState.Refused("NO_BANK_ACCOUNT", desk.clock.instant()));

        desk.hasBankAccount();
        desk.use.retry.handle(desk.onlyRefund().id());
        desk.goOn();

        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        desk.mustBalance(quote, key);
    }

    @Test
    void an_order_is_refunded_only_once_all_of_it_is_back() {
        var quote = desk.quoted();
        var first = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        var second = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        desk.complete(quote, first);
        desk.complete(quote, second);
        desk.toss.refuseNextRefund("LATER");
        cancel(quote);
        assertThat(desk.refundsDue(quote)).isEqualTo(TOTAL);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.CANCELLED);

        desk.refunds.all().forEach(refund -> desk.use.retry.handle(refund.id()));
        desk.goOn();

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.REFUNDED);
        assertThat(desk.toss.refunds(first)).isOne();
        assertThat(desk.toss.refunds(second)).isOne();
        desk.mustBalance(quote, first, second);
    }
}

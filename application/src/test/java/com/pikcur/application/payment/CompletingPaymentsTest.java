package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.BUYER;
import static com.pikcur.domain.payment.PaymentFixtures.POLICY;
import static com.pikcur.domain.payment.PaymentFixtures.QUOTE_VALID_FOR;
import static com.pikcur.domain.payment.PaymentFixtures.SELLER;
import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static com.pikcur.domain.payment.PaymentFixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.CompletionOutcome;
import com.pikcur.domain.payment.NoSuchQuote;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.PaymentState.UnwantedReason;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompletingPaymentsTest {

    private final PaymentDesk desk = new PaymentDesk();

    @Test
    void what_was_asked_for_is_charged_and_pays_the_order() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());

        var outcome = desk.use.complete.handle(quote.id(), BUYER, key);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CompletionOutcome.Known.class,
                        known -> assertThat(known.order()).isEqualTo(OrderStatus.PAID));
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.PAID);
        assertThat(desk.events.published(PaymentEvent.PaymentReceived.class)).hasSize(1);
        assertThat(desk.events.published(OrderPaid.class)).hasSize(1);
        desk.mustBalance(quote, key);
    }

    @Test
    void points_count_and_are_spent_with_the_payment() {
        var quote = desk.paid(3_000);

        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        assertThat(desk.cleared(quote)).isEqualTo(TOTAL.won() - 3_000);
        assertThat(desk.points()).isEqualTo(Money.ZERO);
        assertThat(desk.reserved(quote)).isEqualTo(Money.ZERO);
    }

    @Test
    void completing_twice_charges_once() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());
        desk.complete(quote, key);

        assertThat(desk.complete(quote, key).state()).isInstanceOf(PaymentState.Paid.class);

        assertThat(desk.toss.charges(quote.merchantUid())).isOne();
        desk.mustBalance(quote, key);
    }

    @Test
    void a_wrong_amount_goes_back_in_full_and_the_order_still_waits() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), Money.won(1_000));

        assertThat(desk.complete(quote, key).state())
                .isInstanceOfSatisfying(
                        PaymentState.Unwanted.class,
                        state -> assertThat(state.why()).isEqualTo(UnwantedReason.WRONG_AMOUNT));
        assertThat(desk.refundsDue(quote)).isEqualTo(Money.won(1_000));
        desk.goOn();

        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.refundsDue(quote)).isEqualTo(Money.ZERO);
        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        desk.mustBalance(quote, key);
        assertThat(desk.complete(quote, desk.toss.pay(quote.merchantUid())).held())
                .isEqualTo(TOTAL);
    }

    @Test
    void the_key_of_another_quote_pays_nothing_and_stands_in_nobody_s_way() {
        var mine = desk.quoted();
        var theirs = desk.quoted();
        var key = desk.toss.payAtOnce(theirs.merchantUid(), TOTAL);

        assertThat(desk.use.complete.handle(mine.id(), BUYER, key)).isEqualTo(new CompletionOutcome.KeyUsed());
        assertThat(desk.statusOf(mine)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(desk.escrow(mine)).isEqualTo(Money.ZERO);

        assertThat(desk.complete(theirs, key).state()).isInstanceOf(PaymentState.Paid.class);
        desk.mustBalance(theirs, key);
    }

    @Test
    void a_key_tried_by_somebody_else_before_is_completed_by_its_owner_s_webhook_all_the_same() {
        var thief = desk.quoted();
        var owner = desk.quoted();
        var key = desk.toss.pay(owner.merchantUid());
        assertThat(desk.complete(thief, key).state())
                .isEqualTo(new PaymentState.Declined(DeclineReason.NOT_FOUND, "NOT_FOUND_PAYMENT"));
        assertThat(desk.toss.charges(owner.merchantUid())).isZero();

        desk.complete(owner, key);
        desk.hearOf(key);

        assertThat(desk.statusOf(owner)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.statusOf(thief)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        desk.mustBalance(owner, key);
    }

    @Test
    void a_payment_the_provider_does_not_know_is_declined() {
        var quote = desk.quoted();

        assertThat(desk.complete(quote, aKey()).state())
                .isEqualTo(new PaymentState.Declined(DeclineReason.NOT_FOUND, "NOT_FOUND_PAYMENT"));
        assertThat(desk.events.published(PaymentEvent.PaymentDeclined.class)).hasSize(1);
    }

    @Test
    void another_s_quote_is_none() {
        var quote = desk.quoted();

        assertThatThrownBy(() -> desk.use.complete.handle(quote.id(), SELLER, aKey()))
                .isInstanceOf(NoSuchQuote.class);
    }

    @Test
    void an_expired_quote_is_never_charged() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());
        desk.later(QUOTE_VALID_FOR);

        assertThat(desk.complete(quote, key).state()).isInstanceOf(PaymentState.Pending.class);
        desk.later(Duration.ofHours(3));

        assertThat(desk.toss.charges(quote.merchantUid())).isZero();
        desk.mustBalance(quote, key);
    }

    @Test
    void a_quote_that_another_has_taken_the_place_of_is_never_charged() {
        var order = desk.opened();
        var older = desk.quoted(order);
        var key = desk.toss.pay(older.merchantUid());
        desk.quoted(order);

        desk.complete(older, key);

        assertThat(desk.toss.charges(older.merchantUid())).isZero();
        assertThat(desk.statusOf(older)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void money_that_was_taken_for_an_older_quote_still_pays_and_closes_the_newer_one() {
        var order = desk.opened();
        var older = desk.quoted(order);
        var key = desk.toss.payAtOnce(older.merchantUid(), TOTAL);
        var newer = desk.quoted(order);

        desk.complete(older, key);

        assertThat(desk.statusOf(older)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.now(newer).status()).isEqualTo(QuoteStatus.CLOSED);
        desk.mustBalance(older, key);
    }

    @Test
    void money_that_was_taken_for_an_older_quote_with_points_goes_back() {
        desk.grant(1_000);
        var order = desk.opened();
        var older = desk.quoted(order, 1_000);
        var key = desk.toss.payAtOnce(older.merchantUid(), older.amount());
        desk.quoted(order, 0);

        desk.complete(older, key);
        desk.goOn();

        assertThat(desk.statusOf(older)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.points()).isEqualTo(Money.won(1_000));
    }

    @Test
    void what_was_taken_for_an_order_that_has_lapsed_meanwhile_goes_back() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        desk.clock.advance(POLICY.payWithin());
        desk.use.lapse.handle(quote.order());

        desk.complete(quote, key);
        desk.goOn();

        assertThat(desk.onlyPaymentOf(quote).state()).isInstanceOf(PaymentState.Unwanted.class);
        assertThat(desk.toss.refunds(key)).isOne();
        assertThat(desk.refundsDue(quote)).isEqualTo(Money.ZERO);
        desk.mustBalance(quote, key);
    }

    @Test
    void where_the_provider_has_not_heard_it_is_asked_again() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());
        desk.toss.silentOnceBefore();
        assertThat(desk.complete(quote, key).isUnknown()).isTrue();

        desk.later(Duration.ofMinutes(6));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.toss.charges(quote.merchantUid())).isOne();
        desk.mustBalance(quote, key);
    }

    @Test
    void where_the_provider_s_answer_got_lost_it_is_asked_again_and_charges_once() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());
        desk.toss.silentOnceAfter();
        assertThat(desk.complete(quote, key).isUnknown()).isTrue();

        desk.later(Duration.ofMinutes(6));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.toss.charges(quote.merchantUid())).isOne();
        desk.mustBalance(quote, key);
    }

    @Test
    void of_a_provider_that_stays_away_somebody_is_told_once_and_its_money_counts_when_it_is_back() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        desk.toss.goAway();
        desk.complete(quote, key);

        desk.later(Duration.ofHours(12));
        assertThat(desk.events.published(PaymentEvent.PaymentUnresolved.class)).hasSize(1);
        assertThat(desk.now(quote).status()).isEqualTo(QuoteStatus.OPEN);
        desk.toss.comeBack();
        desk.later(Duration.ofHours(24));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    /** A notice that comes between writing down and charging must not have it forgotten that we are to charge. */
    @Test
    void what_waits_for_us_is_charged_even_where_a_webhook_was_quicker() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());
        desk.toss.silentOnceBefore();
        desk.complete(quote, key);
        desk.hearOf(key);
        assertThat(desk.onlyPaymentOf(quote).state()).isInstanceOf(PaymentState.Pending.class);

        desk.later(Duration.ofMinutes(10));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void of_two_payments_for_one_quote_the_second_goes_back() {
        var quote = desk.quoted();
        var first = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        var second = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        desk.complete(quote, first);

        desk.complete(quote, second);
        desk.mustBalance(quote, first, second);
        desk.goOn();

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.toss.refunds(second)).isOne();
        assertThat(desk.toss.refunds(first)).isZero();
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        desk.mustBalance(quote, first, second);
    }
}

package com.pikcur.application.payment;

import static com.pikcur.domain.payment.PaymentFixtures.TOTAL;
import static com.pikcur.domain.payment.PaymentFixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.NoSuchPaymentProvider;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingWebhooksTest {

    private final PaymentDesk desk = new PaymentDesk();

    @Test
    void a_notice_completes_what_the_browser_never_came_back_from() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);

        assertThat(desk.hearOf(key)).isEqualTo(new HandleWebhook.Outcome.Heard());

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_notice_under_our_number_does_too() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);

        desk.hear(new WebhookNotice.LookAgain(Optional.empty(), Optional.of(quote.merchantUid())));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_forged_notice_pays_nothing() {
        var quote = desk.quoted();

        desk.hearOf(aKey());
        desk.hear(new WebhookNotice.LookAgain(Optional.of(aKey()), Optional.of(quote.merchantUid())));
        desk.hear(new WebhookNotice.LookAgain(Optional.empty(), Optional.of(quote.merchantUid())));

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(desk.payments.all()).isEmpty();
    }

    @Test
    void a_notice_heard_twice_counts_once() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);

        desk.hearOf(key);
        desk.hearOf(key);

        assertThat(desk.events.published(PaymentEvent.PaymentReceived.class)).hasSize(1);
        assertThat(desk.escrow(quote)).isEqualTo(TOTAL);
        desk.mustBalance(quote, key);
    }

    @Test
    void a_notice_before_the_buyer_is_through_writes_nothing_down_and_charges_nothing() {
        var quote = desk.quoted();
        var key = desk.toss.pay(quote.merchantUid());

        desk.hearOf(key);

        assertThat(desk.payments.all()).isEmpty();
        assertThat(desk.toss.charges(quote.merchantUid())).isZero();
        assertThat(desk.complete(quote, key).state()).isInstanceOf(PaymentState.Paid.class);
    }

    @Test
    void a_payment_under_a_number_that_is_none_of_ours_is_left_alone() {
        var unknown = MerchantUid.of(new QuoteId(UUID.randomUUID()));

        desk.hearOf(desk.toss.payAtOnce(unknown, TOTAL));
        desk.hearOf(desk.toss.payAtOnce(new MerchantUid("another-shop-1"), TOTAL));

        assertThat(desk.payments.all()).isEmpty();
    }

    @Test
    void a_payment_told_declined_that_was_paid_after_all_counts() {
        var quote = desk.quoted();
        var key = desk.toss.fail(quote.merchantUid(), TOTAL);
        assertThat(desk.complete(quote, key).state()).isInstanceOf(PaymentState.Declined.class);
        desk.toss.deposit(key);

        desk.hearOf(key);

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.PAID);
        desk.mustBalance(quote, key);
    }

    @Test
    void of_a_provider_that_is_away_nothing_is_believed() {
        var quote = desk.quoted();
        var key = desk.toss.payAtOnce(quote.merchantUid(), TOTAL);
        desk.toss.goAway();

        assertThat(desk.hearOf(key)).isEqualTo(new HandleWebhook.Outcome.Heard());

        assertThat(desk.statusOf(quote)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(desk.escrow(quote)).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_no_message_of_the_provider_s_is_said_to_be_none() {
        assertThat(desk.use.webhook.handle(desk.toss.provider(), "<xml/>"))
                .isEqualTo(new HandleWebhook.Outcome.Unreadable());
        assertThat(desk.hear(new WebhookNotice.Irrelevant())).isEqualTo(new HandleWebhook.Outcome.Heard());
    }

    @Test
    void nobody_of_an_unknown_name_is_heard() {
        assertThatThrownBy(() -> desk.use.webhook.handle(new PaymentProvider("nobody"), "{}"))
                .isInstanceOf(NoSuchPaymentProvider.class);
    }
}

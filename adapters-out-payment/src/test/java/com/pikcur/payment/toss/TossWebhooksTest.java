package com.pikcur.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.provider.shared.Recorded;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TossWebhooksTest {

    private static final String PAYMENT = Recorded.answer(TossWebhooksTest.class, "payment.json");
    private static final MerchantUid UID = new MerchantUid("pk-0198c1e2a0b07cc4a1b2c3d4e5f60718");

    private final TossWebhooks webhooks = new TossWebhooks();

    @Test
    void a_changed_payment_is_to_be_looked_at_again() {
        var notice = webhooks.read(
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"createdAt\":\"2026-03-02T12:00:00.000000\",\"data\":"
                        + PAYMENT + "}");

        assertThat(notice)
                .isEqualTo(new WebhookNotice.LookAgain(
                        Optional.of(new PaymentKey("5zJ4xY7m0kODnyRpQWGrN2xqGlNvLrKwv1M9ENjbeoPaZdL6")),
                        Optional.of(UID)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"createdAt\":\"2026-03-02T12:00:00.000000\",\"secret\":\"ps_1\",\"status\":\"DONE\",\"transactionKey\":\"t\",\"orderId\":\"pk-0198c1e2a0b07cc4a1b2c3d4e5f60718\"}",
                "{\"eventType\":\"DEPOSIT_CALLBACK\",\"secret\":\"ps_1\",\"status\":\"WAITING_FOR_DEPOSIT\",\"orderId\":\"pk-0198c1e2a0b07cc4a1b2c3d4e5f60718\"}",
                "{\"eventType\":\"DEPOSIT_CALLBACK\",\"data\":{\"secret\":\"ps_1\",\"orderId\":\"pk-0198c1e2a0b07cc4a1b2c3d4e5f60718\"}}",
            })
    void a_deposit_brings_its_secret_along(String body) {
        var notice = webhooks.read(body);

        assertThat(notice).isEqualTo(new WebhookNotice.Deposit(UID, new HiddenText("ps_1")));
        assertThat(notice.toString()).doesNotContain("ps_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYOUT_STATUS_CHANGED", "METHOD_UPDATED", "CUSTOMER_STATUS_CHANGED", "TO_COME"})
    void other_events_have_nothing_to_do_with_us(String type) {
        assertThat(webhooks.read("{\"eventType\":\"%s\",\"data\":{\"orderId\":\"pk-0198c1e2\"}}".formatted(type)))
                .isEqualTo(new WebhookNotice.Irrelevant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "7",
                "orderId=pk-0198c1e2&secret=ps_1",
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\"}",
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"paymentKey\":\"../x\",\"orderId\":[]}}",
                "{\"secret\":\"ps_1\",\"orderId\":\"a b c d e f\"}",
                "{\"secret\":\" \",\"orderId\":\"pk-0198c1e2\"}",
                "{\"orderId\":\"pk-0198c1e2\"}",
            })
    void anything_else_is_unreadable(String body) {
        assertThat(webhooks.read(body)).isEqualTo(new WebhookNotice.Unreadable());
    }

    @Test
    void not_even_a_deep_one_does_harm() {
        assertThat(webhooks.read("[".repeat(5_000))).isEqualTo(new WebhookNotice.Unreadable());
    }
}

package com.pikcur.payment.iamport;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.WebhookNotice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IamportWebhooksTest {

    private static final WebhookNotice BOTH = new WebhookNotice.LookAgain(
            Optional.of(new PaymentKey("imp_448280090638")), Optional.of(new MerchantUid("pk-0198c1e2a0b07cc4")));

    private final IamportWebhooks webhooks = new IamportWebhooks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"imp_uid\":\"imp_448280090638\",\"merchant_uid\":\"pk-0198c1e2a0b07cc4\",\"status\":\"paid\"}",
                " {\"status\":\"x\",\"new\":{\"a\":[1]},\"merchant_uid\":\"pk-0198c1e2a0b07cc4\",\"imp_uid\":\"imp_448280090638\"}",
                "imp_uid=imp_448280090638&merchant_uid=pk-0198c1e2a0b07cc4&status=ready",
                "merchant_uid=pk%2D0198c1e2a0b07cc4&imp_uid=imp%5F448280090638&cancellation_id=&status",
            })
    void a_notice_says_where_to_look_as_json_and_as_a_form(String body) {
        assertThat(webhooks.read(body)).isEqualTo(BOTH);
    }

    @Test
    void one_name_is_enough() {
        assertThat(webhooks.read("imp_uid=imp_448280090638&merchant_uid=%EC%A3%BC%EB%AC%B8"))
                .isEqualTo(
                        new WebhookNotice.LookAgain(Optional.of(new PaymentKey("imp_448280090638")), Optional.empty()));
        assertThat(webhooks.read("{\"merchant_uid\":\"pk-0198c1e2a0b07cc4\",\"imp_uid\":7}"))
                .isEqualTo(new WebhookNotice.LookAgain(
                        Optional.empty(), Optional.of(new MerchantUid("pk-0198c1e2a0b07cc4"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "imp_uid",
                "imp_uid=%zz",
                "imp_uid=../etc",
                "{\"imp_uid\":{\"a\":1}}",
                "{\"imp_uid\":\"imp 1\",\"merchant_uid\":\"\"}",
                "<html></html>"
            })
    void anything_else_is_unreadable(String body) {
        assertThat(webhooks.read(body)).isEqualTo(new WebhookNotice.Unreadable());
    }

    @Test
    void not_even_a_deep_one_does_harm() {
        assertThat(webhooks.read("{\"a\":".repeat(5_000))).isEqualTo(new WebhookNotice.Unreadable());
    }
}

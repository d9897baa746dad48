package com.pikcur.payment.toss;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.payment.port.WebhookReader;
import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Toss's notices. Nobody signs them; those about deposits bring a secret along that only Toss and we know. */
public final class TossWebhooks implements WebhookReader {

    private static final String DEPOSIT = "DEPOSIT_CALLBACK";

    @Override
    public PaymentProvider provider() {
        return TossGateway.PROVIDER;
    }

    @Override
    public WebhookNotice read(String body) {
        try {
            return notice(TossJson.MAPPER.readTree(body));
        } catch (JacksonException _) {
            return new WebhookNotice.Unreadable();
        }
    }

    private static WebhookNotice notice(JsonNode body) {
        var type = text(body, "eventType").orElse("");
        return switch (type) {
            case "PAYMENT_STATUS_CHANGED" -> lookAgain(body.path("data"));
            // Its fields stand at the top, mostly without any word of what event it is.
            case "", DEPOSIT -> deposit(body.path("data").isObject() ? body.path("data") : body);
            default -> new WebhookNotice.Irrelevant();
        };
    }

    private static WebhookNotice lookAgain(JsonNode payment) {
        var key = text(payment, "paymentKey").filter(PaymentKey::isWellFormed).map(PaymentKey::new);
        var merchantUid = merchantUid(payment);
        return key.isEmpty() && merchantUid.isEmpty()
                ? new WebhookNotice.Unreadable()
                : new WebhookNotice.LookAgain(key, merchantUid);
    }

    private static WebhookNotice deposit(JsonNode told) {
        var secret = text(told, "secret").filter(text -> !text.isBlank()).map(HiddenText::new);
        return secret.<WebhookNotice>flatMap(
                        proof -> merchantUid(told).map(uid -> new WebhookNotice.Deposit(uid, proof)))
                .orElseGet(WebhookNotice.Unreadable::new);
    }

    private static Optional<MerchantUid> merchantUid(JsonNode told) {
        return text(told, "orderId").filter(MerchantUid::isWellFormed).map(MerchantUid::new);
    }

    private static Optional<String> text(JsonNode of, String name) {
        var value = of.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}

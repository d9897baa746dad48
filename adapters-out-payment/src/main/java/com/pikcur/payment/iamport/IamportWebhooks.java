package com.pikcur.payment.iamport;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.payment.port.WebhookReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** PortOne's notices, which are JSON or forms as its console is set. Nobody signs them, so they only say where to look. */
public final class IamportWebhooks implements WebhookReader {

    @Override
    public PaymentProvider provider() {
        return IamportPaymentGateway.PROVIDER;
    }

    @Override
    public WebhookNotice read(String body) {
        var fields = body.stripLeading().startsWith("{") ? json(body) : form(body);
        var key = Optional.ofNullable(fields.get("imp_uid"))
                .filter(PaymentKey::isWellFormed)
                .map(PaymentKey::new);
        var merchantUid = Optional.ofNullable(fields.get("merchant_uid"))
                .filter(MerchantUid::isWellFormed)
                .map(MerchantUid::new);
        return key.isEmpty() && merchantUid.isEmpty()
                ? new WebhookNotice.Unreadable()
                : new WebhookNotice.LookAgain(key, merchantUid);
    }

    private static Map<String, String> json(String body) {
        try {
            var fields = new HashMap<String, String>();
            IamportJson.MAPPER.readTree(body).forEachEntry((name, value) -> {
                if (value.isString()) {
                    fields.put(name, value.stringValue());
                }
            });
            return fields;
        } catch (JacksonException _) {
            return Map.of();
        }
    }

    private static Map<String, String> form(String body) {
        try {
            var fields = new HashMap<String, String>();
            for (var pair : body.strip().split("&", -1)) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
            return fields;
        } catch (IllegalArgumentException _) {
            return Map.of();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.WebhookNotice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Messages of a provider in memory: only those a test has made are understood. */
public final class InMemoryWebhooks implements WebhookReader {

    private final PaymentProvider provider;
    private final Map<String, WebhookNotice> known = new ConcurrentHashMap<>();

    public InMemoryWebhooks(PaymentProvider provider) {
        this.provider = provider;
    }

    /** The body of a message that says so. */
    public String saying(WebhookNotice notice) {
        var body = UUID.randomUUID().toString();
        known.put(body, notice);
        return body;
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public WebhookNotice read(String body) {
        return Optional.ofNullable(known.get(body)).orElseGet(WebhookNotice.Unreadable::new);
    }
}

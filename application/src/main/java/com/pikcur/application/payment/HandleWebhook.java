package com.pikcur.application.payment;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.shared.HiddenText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Use case: a provider, or somebody who says so, has sent something. It is never believed: the provider is asked. */
public final class HandleWebhook {

    /** What came of it. Switch over it without a default. */
    public sealed interface Outcome {

        /** Whatever there was to do has been done. */
        record Heard() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    private final Providers providers;
    private final PaymentStores stores;
    private final FindPayment find;

    public HandleWebhook(Providers providers, PaymentStores stores, FindPayment find) {
        this.providers = providers;
        this.stores = stores;
        this.find = find;
    }

    /** @throws com.pikcur.domain.payment.NoSuchPaymentProvider if nobody is called so */
    public Outcome handle(PaymentProvider provider, String body) {
        return switch (providers.readerOf(provider).read(body)) {
            case WebhookNotice.LookAgain notice -> {
                look(provider, notice);
                yield new Outcome.Heard();
            }
            case WebhookNotice.Deposit(var merchantUid, var secret) -> {
                deposit(provider, merchantUid, secret);
                yield new Outcome.Heard();
            }
            case WebhookNotice.Irrelevant() -> new Outcome.Heard();
            case WebhookNotice.Unreadable() -> new Outcome.Unreadable();
        };
    }

    private void look(PaymentProvider provider, WebhookNotice.LookAgain notice) {
        var gateway = providers.gatewayOf(provider);
        notice.key()
                .map(gateway::find)
                .or(() -> notice.merchantUid()
                        .filter(number -> number.quote().isPresent())
                        .map(gateway::find))
                .ifPresent(answer -> find.told(provider, answer));
    }

    private void deposit(PaymentProvider provider, MerchantUid merchantUid, HiddenText secret) {
        merchantUid.quote().stream()
                .flatMap(quote -> stores.payments().of(quote).stream())
                .filter(payment -> payment.provider().equals(provider))
                .filter(payment -> isSecretOf(payment, secret))
                .forEach(payment ->
                        find.told(provider, providers.gatewayOf(provider).find(payment.key())));
    }

    /** Takes the same time wherever the two differ, so that nobody can feel their way. */
    private static boolean isSecretOf(Payment payment, HiddenText told) {
        return payment.secret()
                .filter(secret -> MessageDigest.isEqual(
                        secret.reveal().getBytes(StandardCharsets.UTF_8),
                        told.reveal().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}

package com.pikcur.application.payment;

import com.pikcur.domain.payment.NoSuchPaymentProvider;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.payment.port.WebhookReader;
import java.util.List;
import java.util.Optional;

/** Those who take payments for us, and what each of them can do. */
public final class Providers {

    private final List<PaymentGateway> gateways;
    private final List<RefundGateway> refunds;
    private final List<WebhookReader> readers;

    public Providers(List<PaymentGateway> gateways, List<RefundGateway> refunds, List<WebhookReader> readers) {
        this.gateways = List.copyOf(gateways);
        this.refunds = List.copyOf(refunds);
        this.readers = List.copyOf(readers);
    }

    /** @throws NoSuchPaymentProvider if nobody is called so */
    public PaymentProvider named(String code) {
        return gateways.stream()
                .map(PaymentGateway::provider)
                .filter(provider -> provider.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchPaymentProvider(code));
    }

    /** @throws NoSuchPaymentProvider if it takes no payments */
    PaymentGateway gatewayOf(PaymentProvider provider) {
        return gateways.stream()
                .filter(gateway -> gateway.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new NoSuchPaymentProvider(provider.code()));
    }

    /** Empty for a provider that gives nothing back. */
    Optional<RefundGateway> refundsOf(PaymentProvider provider) {
        return refunds.stream()
                .filter(gateway -> gateway.provider().equals(provider))
                .findFirst();
    }

    /** @throws NoSuchPaymentProvider if it sends nothing */
    WebhookReader readerOf(PaymentProvider provider) {
        return readers.stream()
                .filter(reader -> reader.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new NoSuchPaymentProvider(provider.code()));
    }
}

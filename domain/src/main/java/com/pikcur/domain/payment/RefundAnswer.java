package com.pikcur.domain.payment;

/** Everything a provider can say to a refund. Switch over it without a default. */
public sealed interface RefundAnswer {

    /** @param payment as it is after the refund */
    record Refunded(ToldPayment payment) implements RefundAnswer {}

    /** @param providerCode the provider's own word, for the log and for support */
    record Refused(String providerCode) implements RefundAnswer {}

    /** Nobody knows whether it was done: {@link com.pikcur.domain.payment.port.PaymentGateway#find} tells. */
    record Unknown(String reason) implements RefundAnswer {}
}

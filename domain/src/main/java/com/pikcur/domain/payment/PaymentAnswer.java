package com.pikcur.domain.payment;

import java.util.Optional;

/** Everything a provider can say of a payment. Switch over it without a default. */
public sealed interface PaymentAnswer {

    /** Money was taken. Some or all of it may have been given back since: {@link ToldPayment#remaining}. */
    record Paid(ToldPayment payment) implements PaymentAnswer {}

    /**
     * The provider knows it, and nothing has been taken yet.
     *
     * @param account where the buyer is to transfer the amount to; empty while the buyer is still at it
     */
    record Pending(ToldPayment payment, Optional<VirtualAccount> account) implements PaymentAnswer {}

    /**
     * Nothing was taken. Not the last word: providers are known to report a payment paid that had failed before.
     *
     * @param providerCode the provider's own word, for the log and for support; empty where it has none
     */
    record Declined(DeclineReason reason, String providerCode) implements PaymentAnswer {}

    /**
     * Nobody knows: no answer in time, or none that can be understood, or the provider is busy with the same question. It
     * stays unknown until the provider is asked again.
     *
     * @param reason for the log, without anything the answer held
     */
    record Unknown(String reason) implements PaymentAnswer {}

    /** Why nothing was taken. */
    enum DeclineReason {
        /** The provider knows no such payment. */
        NOT_FOUND,
        /** The card, the account or the provider said no. */
        REFUSED,
        /** The buyer gave up, or took too long. */
        EXPIRED
    }
}

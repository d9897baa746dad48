package com.pikcur.domain.payment;

import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** What we know of a payment. Switch over it without a default. */
public sealed interface PaymentState {

    /** The provider was asked, or is about to be, and nobody knows what came of it. */
    record Unknown() implements PaymentState {}

    /** @param account where the buyer is to transfer the amount to */
    record Pending(Optional<VirtualAccount> account) implements PaymentState {}

    /**
     * It has paid the order.
     *
     * @param returned how much of it has gone back since
     */
    record Paid(Money amount, Money returned, Instant paidAt) implements PaymentState {}

    /**
     * Money was taken that we have no use for; it goes back.
     *
     * @param returned how much of it has gone back already
     */
    record Unwanted(UnwantedReason why, Money amount, Money returned, Instant paidAt) implements PaymentState {}

    /** Nothing was taken; it may still be. */
    record Declined(DeclineReason reason, String providerCode) implements PaymentState {}

    /** The provider has it under a number that is not this quote's: it is none of our business. */
    record Foreign() implements PaymentState {}

    /** Why money goes back at once. */
    enum UnwantedReason {
        /** The order takes none any more: it was called off, has lapsed, or was paid otherwise. */
        ORDER_CLOSED,
        WRONG_AMOUNT
    }
}

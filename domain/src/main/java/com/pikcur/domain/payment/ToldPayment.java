package com.pikcur.domain.payment;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment as its provider tells it just now. Nothing of it counts before it has been compared with the quote.
 *
 * @param merchantUid whatever number of the merchant's the provider has it under; it need not be one of ours
 * @param amount what was charged, or is to be
 * @param cancelled how much of it has been given back since; never more than the amount
 * @param at when its money was taken, whatever was given back since, or else when it was begun, by the provider's clock
 * @param secret what later notices about it prove themselves with, where the provider has such a thing
 */
public record ToldPayment(
        PaymentKey key, String merchantUid, Money amount, Money cancelled, Instant at, Optional<HiddenText> secret) {

    /** @throws IllegalArgumentException if more was given back than taken */
    public ToldPayment {
        if (cancelled.isGreaterThan(amount)) {
            throw new IllegalArgumentException("More was given back than taken");
        }
    }

    /** What is left of the amount after all refunds. */
    public Money remaining() {
        return amount.minus(cancelled);
    }
}

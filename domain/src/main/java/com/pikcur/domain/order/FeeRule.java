package com.pikcur.domain.order;

import com.pikcur.domain.shared.Money;

/**
 * What the house takes of a price.
 *
 * @param basisPoints hundredths of a per cent, 0 to 10,000
 * @param minimum the least it takes, though never more than the price
 * @param maximum the most it takes
 */
public record FeeRule(int basisPoints, Money minimum, Money maximum) {

    private static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException if the share is out of range, or the minimum above the maximum */
    public FeeRule {
        if (basisPoints < 0 || basisPoints > WHOLE || minimum.isGreaterThan(maximum)) {
            throw new IllegalArgumentException("No such fee can be taken");
        }
    }

    /** Fractions of a won are the seller's. */
    public Money of(Money price) {
        var share = Money.won(Math.multiplyExact(price.won(), basisPoints) / WHOLE);
        return Money.lesser(price, Money.lesser(maximum, Money.greater(minimum, share)));
    }
}

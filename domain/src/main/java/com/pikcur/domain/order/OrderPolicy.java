package com.pikcur.domain.order;

import com.pikcur.domain.shared.Money;
import java.time.Duration;

/**
 * The rules of the house about orders, as data.
 *
 * @param payWithin after the sale; then it lapses
 * @param freeCancelWithin after the payment a buyer may cancel without asking
 * @param confirmWithin after the buyer has it; then the sale is final by itself
 * @param penaltyPercent of the price, for a seller who does not keep a sale
 * @param buyerSharePercent of that penalty, for the buyer who was let down
 */
public record OrderPolicy(
        Duration payWithin,
        Duration freeCancelWithin,
        Duration confirmWithin,
        FeeRule fee,
        int penaltyPercent,
        int buyerSharePercent) {

    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException if a time is none, or a share is more than the whole */
    public OrderPolicy {
        if (isNone(payWithin) || freeCancelWithin.isNegative() || isNone(confirmWithin)) {
            throw new IllegalArgumentException("Buyers need some time");
        }
        if (!isShare(penaltyPercent) || !isShare(buyerSharePercent)) {
            throw new IllegalArgumentException("A share is from 0 to 100 per cent");
        }
    }

    private static boolean isNone(Duration time) {
        return time.isZero() || time.isNegative();
    }

    private static boolean isShare(int percent) {
        return percent >= 0 && percent <= WHOLE;
    }

    /** What a seller pays for not keeping a sale at this price. Fractions of a won of the share stay with the house. */
    public Penalty penaltyFor(Money price) {
        var amount = price.percentRoundedUp(penaltyPercent);
        return new Penalty(amount, Money.won(Math.multiplyExact(amount.won(), buyerSharePercent) / WHOLE));
    }
}

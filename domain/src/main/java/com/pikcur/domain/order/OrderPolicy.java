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

    /** What a seller pays for not keeping a sale at this price. */
    public Penalty penaltyFor(Money price) {
        var amount = price.percentRoundedUp(penaltyPercent);
        return new Penalty(amount, Money.won(amount.won() * buyerSharePercent / 100));
    }
}

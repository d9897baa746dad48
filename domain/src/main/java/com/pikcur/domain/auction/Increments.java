package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.util.List;

/**
 * By how much a price rises, in bands of the price it rises from.
 *
 * @param bands in rising order of their upper bounds
 * @param beyond the step for every price above the last band
 */
public record Increments(List<Band> bands, Money beyond) {

    /** @param below the first price, in won, that no longer belongs to the band */
    public record Band(Money below, Money step) {}

    /** @throws IllegalArgumentException if bands do not rise or a step is zero, since bidding would then stand still */
    public Increments {
        bands = List.copyOf(bands);
        var lastBound = Money.ZERO;
        for (var band : bands) {
            if (!band.below().isGreaterThan(lastBound) || band.step().equals(Money.ZERO)) {
                throw new IllegalArgumentException("Bands rise, and so does the price in each: " + bands);
            }
            lastBound = band.below();
        }
        if (beyond.equals(Money.ZERO)) {
            throw new IllegalArgumentException("The last step is more than nothing");
        }
    }

    public Money stepAt(Money price) {
        for (var band : bands) {
            if (price.isLessThan(band.below())) {
                return band.step();
            }
        }
        return beyond;
    }

    /** The price one step up. */
    public Money above(Money price) {
        return price.plus(stepAt(price));
    }
}

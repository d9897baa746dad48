package com.pikcur.domain.auction;

import java.time.Duration;
import java.time.Instant;

/**
 * The conditions of a sale: frozen once somebody has bid.
 *
 * @param opensAt bids are taken from this instant on
 * @param closesAt and before this one, unless a late rise of the price moves the end
 * @param autoExtend whether late rises move the end
 */
public record Terms(Prices prices, Instant opensAt, Instant closesAt, boolean autoExtend) {

    /** How long bids are taken; not positive where the end does not follow the beginning, which no policy takes. */
    public Duration duration() {
        return Duration.between(opensAt, closesAt);
    }
}

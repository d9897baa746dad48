package com.pikcur.domain.auction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The conditions of a sale: frozen once somebody has bid.
 *
 * <p>Times are cut to the microsecond, which every store keeps. A finer one would come back changed, and its log entry
 * would no longer say what was hashed.
 *
 * @param opensAt bids are taken from this instant on
 * @param closesAt and before this one, unless a late rise of the price moves the end
 * @param autoExtend whether late rises move the end
 */
public record Terms(Prices prices, Instant opensAt, Instant closesAt, boolean autoExtend) {

    public Terms {
        opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
        closesAt = closesAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** How long bids are taken; not positive where the end does not follow the beginning, which no policy takes. */
    public Duration duration() {
        return Duration.between(opensAt, closesAt);
    }
}

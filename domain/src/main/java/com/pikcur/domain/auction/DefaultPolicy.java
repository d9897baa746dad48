package com.pikcur.domain.auction;

import java.time.Duration;

/**
 * When a winner who does not pay loses the right to bid.
 *
 * @param defaults so many unpaid wins …
 * @param within … within this time suspend a member
 * @param suspension for so long
 */
public record DefaultPolicy(int defaults, Duration within, Duration suspension) {

    /** @throws IllegalArgumentException if it would suspend members who have paid everything */
    public DefaultPolicy {
        if (defaults < 1) {
            throw new IllegalArgumentException("Nobody is suspended for " + defaults + " unpaid wins");
        }
    }
}

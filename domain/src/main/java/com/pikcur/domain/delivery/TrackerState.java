package com.pikcur.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a tracker besides its parcels.
 *
 * @param used looks this month
 */
public record TrackerState(TrackerCode tracker, int used, Optional<Bar> bar) {

    /**
     * Nobody asks it.
     *
     * @param providerCode its own word for why
     * @param until empty: until somebody lets it
     */
    public record Bar(BarReason reason, String providerCode, Instant since, Optional<Instant> until) {

        public boolean holdsAt(Instant now) {
            return until.isEmpty() || now.isBefore(until.get());
        }
    }
}

package com.pikcur.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What trackers have told of a parcel so far. How far it has come never goes back.
 *
 * @param step the furthest that was told
 * @param scans of the latest sighting, oldest first
 * @param seenAt when a tracker was last asked and answered about it
 * @param quietLooks in a row that found nothing new
 */
public record Trail(
        ParcelStep step, Optional<ParcelEnd> end, List<Scan> scans, Optional<Instant> seenAt, int quietLooks) {

    static final Trail NONE = new Trail(ParcelStep.ANNOUNCED, Optional.empty(), List.of(), Optional.empty(), 0);

    public Trail {
        scans = List.copyOf(scans);
    }

    public boolean hasEnded(ParcelEnd how) {
        return end.equals(Optional.of(how));
    }

    boolean isSeenSince(Instant askedAt) {
        return seenAt.filter(seen -> seen.isAfter(askedAt)).isPresent();
    }

    Trail after(Sighting sighting, Instant now) {
        var told = sighting.isDelivered() ? ParcelStep.DELIVERED : sighting.step();
        var furthest = told.isBehind(step) ? step : told;
        var changed = furthest != step || !sighting.scans().equals(scans);
        return new Trail(
                furthest, endAfter(sighting), sighting.scans(), Optional.of(now), changed ? 0 : quietLooks + 1);
    }

    private Optional<ParcelEnd> endAfter(Sighting sighting) {
        if (sighting.isReturning()) {
            return Optional.of(ParcelEnd.RETURNED);
        }
        return sighting.isDelivered() ? Optional.of(ParcelEnd.DELIVERED) : end;
    }

    Trail afterNothing(Instant now) {
        return new Trail(step, end, scans, Optional.of(now), quietLooks + 1);
    }

    Trail ended(ParcelEnd how) {
        return new Trail(step, Optional.of(how), scans, seenAt, quietLooks);
    }
}

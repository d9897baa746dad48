package com.pikcur.domain.delivery;

import java.util.Comparator;
import java.util.List;

/**
 * What a tracker tells of a parcel.
 *
 * @param step the furthest the tracker itself says it has come
 * @param complete whether the tracker says it is over; that and the step may lag behind each other
 * @param scans oldest first; not all of them need be there
 */
public record Sighting(ParcelStep step, boolean complete, List<Scan> scans) {

    /** So many scans are kept, the latest. */
    public static final int MOST_SCANS = 100;

    public Sighting {
        var sorted = scans.stream().sorted(Comparator.comparing(Scan::at)).toList();
        scans = sorted.subList(Math.max(0, sorted.size() - MOST_SCANS), sorted.size());
    }

    /** Delivered is what either says is delivered, unless it went back. */
    public boolean isDelivered() {
        return !isReturning() && (complete || step == ParcelStep.DELIVERED);
    }

    public boolean isReturning() {
        return scans.stream().anyMatch(Scan::returning);
    }
}

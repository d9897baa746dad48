package com.pikcur.delivery.shared;

import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A scan as a tracker tells it.
 *
 * @param step empty if what it tells is no step
 */
public record ToldScan(Instant at, String where, String status, Optional<ParcelStep> step, boolean returning) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** Whether a parcel may have been scanned then. Trackers tell zero, and seconds for milliseconds. */
    public static boolean mayBeAt(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    /** Oldest first, each that tells no step at the step of the one before it. */
    public static List<Scan> inOrder(List<ToldScan> told) {
        var scans = new ArrayList<Scan>();
        var reached = ParcelStep.ANNOUNCED;
        for (var scan : told.stream().sorted(Comparator.comparing(ToldScan::at)).toList()) {
            reached = scan.step().orElse(reached);
            scans.add(new Scan(scan.at(), scan.where(), scan.status(), reached, scan.returning()));
        }
        return List.copyOf(scans);
    }
}

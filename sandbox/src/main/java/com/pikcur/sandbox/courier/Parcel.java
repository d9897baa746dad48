package com.pikcur.sandbox.courier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is carried to somebody.
 *
 * @param level of the last step; 0 if there was none
 * @param complete whether it counts as delivered, which need not go with the level
 * @param scans in the order in which they became known
 */
public record Parcel(Carrier carrier, String trackingNumber, int level, boolean complete, List<Scan> scans) {

    /** When more come, the oldest are forgotten. */
    static final int MOST_SCANS = 100;

    private static final List<String> KINDS = List.of("배송준비중", "집화완료", "배송중", "지점도착", "배송출발", "배송완료");
    private static final List<String> PLACES = List.of("판매자", "강남집배점", "옥천HUB", "성동지점", "성동지점", "문앞");

    /** Told to the carrier, and not seen yet. */
    static Parcel announced(Carrier carrier, String trackingNumber) {
        return new Parcel(carrier, trackingNumber, 0, false, List.of());
    }

    /** Whether a carrier may have given out such a number. */
    public static boolean isTrackingNumber(String text) {
        return text.matches("[0-9]{8,30}");
    }

    /** Empty if there is no step after the last. */
    Optional<Parcel> after(Step step, Instant now) {
        var next = step.level().orElse(level + 1);
        if (next > Step.LAST) {
            return Optional.empty();
        }
        var scan = new Scan(step.at().orElse(now), next, step.kind().orElse(KINDS.get(next - 1)), PLACES.get(next - 1));
        var known = Stream.concat(scans.stream(), Stream.of(scan))
                .skip(Math.max(0, scans.size() + 1 - MOST_SCANS))
                .toList();
        return Optional.of(
                new Parcel(carrier, trackingNumber, next, step.complete().orElse(next == Step.LAST), known));
    }

    /** The oldest first. */
    public List<Scan> scansByTime() {
        return scans.stream().sorted(Comparator.comparing(Scan::at)).toList();
    }
}

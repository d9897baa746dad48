package com.pikcur.domain.delivery;

import java.util.Arrays;

/** How far a parcel has come. The order counts: each is further than the one before. */
public enum ParcelStep {
    /** The carrier knows the number, and nothing else yet. */
    ANNOUNCED(0),
    PREPARING(1),
    PICKED_UP(2),
    IN_TRANSIT(3),
    AT_BRANCH(4),
    OUT_FOR_DELIVERY(5),
    DELIVERED(6);

    private final int level;

    ParcelStep(int level) {
        this.level = level;
    }

    /** From 0 to 6, as Korean trackers count. */
    public int level() {
        return level;
    }

    /** @throws IllegalArgumentException if the level is not from 0 to 6 */
    public static ParcelStep ofLevel(int level) {
        return Arrays.stream(values())
                .filter(step -> step.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parcel is at level " + level));
    }

    public boolean isBehind(ParcelStep other) {
        return compareTo(other) < 0;
    }
}

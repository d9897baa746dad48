package com.pikcur.domain.delivery;

/** How far a parcel has come. The order counts: each is further than the one before. */
public enum ParcelStep {
    /** The carrier knows the number, and nothing else yet. */
    ANNOUNCED,
    PREPARING,
    PICKED_UP,
    IN_TRANSIT,
    AT_BRANCH,
    OUT_FOR_DELIVERY,
    DELIVERED;

    /** From 0 to 6, as Korean trackers count. */
    public int level() {
        return ordinal();
    }

    /** @throws IllegalArgumentException if the level is not from 0 to 6 */
    public static ParcelStep ofLevel(int level) {
        if (level < 0 || level >= values().length) {
            throw new IllegalArgumentException("No parcel is at level " + level);
        }
        return values()[level];
    }

    public boolean isBehind(ParcelStep other) {
        return compareTo(other) < 0;
    }
}

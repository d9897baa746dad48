package com.pikcur.domain.delivery;

/** Why what a tracker tells may not be about this order's parcel. */
public enum Doubt {
    /** Somebody at the carrier had it in hands before anybody had bought it. */
    PICKED_UP_BEFORE_ORDER(true),
    /** Another order's parcel has the same number at another carrier. */
    NUMBER_ELSEWHERE(true),
    /** It was further before. */
    WENT_BACKWARDS(false),
    /** The carrier still does not know the number, long after it was registered. */
    NUMBER_UNKNOWN(false);

    private final boolean disbelieving;

    Doubt(boolean disbelieving) {
        this.disbelieving = disbelieving;
    }

    /** Whether "delivered" counts only once a person has said so: the buyer, or an administrator. */
    public boolean isDisbelieving() {
        return disbelieving;
    }
}

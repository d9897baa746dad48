package com.pikcur.domain.order;

import java.util.regex.Pattern;

/**
 * A parcel's number at its carrier.
 *
 * @param carrierCode 2 to 30 of {@code a-z0-9.-}
 * @param trackingNumber 8 to 30 of {@code A-Z0-9}, without hyphens
 */
public record Invoice(String carrierCode, String trackingNumber) {

    private static final Pattern CARRIER = Pattern.compile("[a-z0-9.-]{2,30}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{8,30}");

    /** @throws IllegalArgumentException if either has another shape; ask {@link #isWellFormed} first */
    public Invoice {
        if (!isWellFormed(carrierCode, trackingNumber)) {
            throw new IllegalArgumentException("Not a carrier and a number");
        }
    }

    public static boolean isWellFormed(String carrierCode, String trackingNumber) {
        return CARRIER.matcher(carrierCode).matches()
                && NUMBER.matcher(trackingNumber).matches();
    }
}

package com.pikcur.domain.payment;

import java.util.regex.Pattern;

/**
 * A provider's own name of one payment: PortOne's {@code imp_uid}, Toss' {@code paymentKey}. It comes through a browser and
 * becomes part of an address, so only harmless characters are taken.
 *
 * @param value 1 to 200 of {@code A-Za-z0-9_-}
 */
public record PaymentKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    /** @throws IllegalArgumentException if the key has another shape; ask {@link #isWellFormed} first */
    public PaymentKey {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the key of a payment");
        }
    }

    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }
}

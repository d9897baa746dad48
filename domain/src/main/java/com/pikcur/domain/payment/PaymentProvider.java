package com.pikcur.domain.payment;

import java.util.regex.Pattern;

/**
 * Whoever takes payments for us. An open value: a further provider is a further adapter, and nothing here changes.
 *
 * @param code its name in addresses, settings and stores, such as {@code toss}: 2 to 20 of {@code a-z0-9-}
 */
public record PaymentProvider(String code) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{2,20}");

    /** @throws IllegalArgumentException if the code has another shape; ask {@link #isWellFormed} first */
    public PaymentProvider {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException("Not the code of a payment provider");
        }
    }

    public static boolean isWellFormed(String code) {
        return SHAPE.matcher(code).matches();
    }
}

package com.pikcur.domain.auction;

import java.util.regex.Pattern;

/** What a bidder is called on one auction, where nobody else may know who they are. */
public record Alias(String value) {

    public static final int LENGTH = 10;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{" + LENGTH + "}");

    /** @throws IllegalArgumentException unless it has ten characters of {@code 0-9a-z} */
    public Alias {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an alias: " + value);
        }
    }
}

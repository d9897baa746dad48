package com.pikcur.domain.auction;

import java.util.regex.Pattern;

/** What a bidder is called on one auction, where nobody else may know who they are. */
public record Alias(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-z]{10}");

    /** @throws IllegalArgumentException unless it has ten characters of {@code 0-9a-z} */
    public Alias {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an alias: " + value);
        }
    }
}

package com.pikcur.domain.delivery;

import java.util.regex.Pattern;

/**
 * Which tracker. An open value: a new one is a new adapter and nothing else.
 *
 * @param value 2 to 20 of {@code a-z0-9-}; part of addresses and settings
 */
public record TrackerCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{2,20}");

    /** @throws IllegalArgumentException if it has another shape */
    public TrackerCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tracker's code: " + value);
        }
    }
}

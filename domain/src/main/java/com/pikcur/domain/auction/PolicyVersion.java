package com.pikcur.domain.auction;

import java.util.regex.Pattern;

/** Names a policy for ever: an auction keeps the version it was listed under, and a version never changes its rules. */
public record PolicyVersion(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    /** @throws IllegalArgumentException unless the name has 1 to 40 characters of {@code a-z0-9.-} */
    public PolicyVersion {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A policy version looks like kr-2026-1, not like " + value);
        }
    }
}

package com.pikcur.domain.shared;

import java.time.Duration;

/**
 * How much one caller may ask: so many requests at once, after which as many again become free evenly over the time.
 *
 * @param name tells limits apart: the same caller is counted under each name for itself
 */
public record RequestLimit(String name, long requests, Duration within) {

    public RequestLimit {
        if (requests < 1 || within.isZero() || within.isNegative()) {
            throw new IllegalArgumentException("A limit lets some requests through in some time: " + name);
        }
    }

    /** The same with so many times as many requests. */
    public RequestLimit times(int factor) {
        return new RequestLimit(name, Math.multiplyExact(requests, factor), within);
    }
}

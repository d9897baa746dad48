package com.pikcur.domain.member;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param most tries that are looked at; once used up, none is for as long as the lock lasts
 * @param lockedFor from the last try that was looked at; tries made meanwhile do not lengthen it, and earlier ones are
 *     forgotten after as long
 */
public record AttemptLimit(int most, Duration lockedFor) {

    public AttemptLimit {
        if (most < 1 || !lockedFor.isPositive()) {
            throw new IllegalArgumentException("A limit allows at least one try and lasts some time");
        }
    }
}

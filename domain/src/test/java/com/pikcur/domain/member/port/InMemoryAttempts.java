package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AttemptLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts tries in memory. */
public final class InMemoryAttempts implements Attempts {

    private record Counted(int tries, Instant until) {}

    private final Map<Subject, Counted> counted = new HashMap<>();
    private final Clock clock;

    public InMemoryAttempts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Attempt begin(Subject subject, AttemptLimit limit) {
        var now = clock.instant();
        var before = counted.getOrDefault(subject, new Counted(0, Instant.MIN));
        var tries = now.isBefore(before.until()) ? before.tries() : 0;
        if (tries >= limit.most()) {
            return new Attempt.Refused(Duration.between(now, before.until()));
        }
        counted.put(subject, new Counted(tries + 1, now.plus(limit.lockedFor())));
        return new Attempt.Allowed(tries + 1 == limit.most());
    }

    @Override
    public synchronized void forget(Subject subject) {
        counted.remove(subject);
    }
}

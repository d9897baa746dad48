package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.RequestLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counters of one node that go by a clock of the test's own. */
public final class InMemoryRequestCounters implements RequestCounters {

    private record Key(String caller, RequestLimit limit) {}

    /** For each caller the moment at which all that may be asked is free again. */
    private final Map<Key, Instant> freeAgainAt = new HashMap<>();

    private final Clock clock;

    public InMemoryRequestCounters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Verdict count(String caller, RequestLimit limit) {
        var now = clock.instant();
        var each = limit.within().dividedBy(limit.requests());
        var key = new Key(caller, limit);
        var before = freeAgainAt.getOrDefault(key, now);
        var after = (before.isBefore(now) ? now : before).plus(each);
        var tooMuch = Duration.between(now.plus(each.multipliedBy(limit.requests())), after);
        if (tooMuch.isPositive()) {
            return new Verdict.Exceeded(tooMuch);
        }
        freeAgainAt.put(key, after);
        return new Verdict.Within();
    }
}

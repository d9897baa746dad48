package com.pikcur.application.member;

import com.pikcur.domain.member.VoidReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Marks against members or against sessions, forgotten in time. */
final class VoidMarks<K> {

    /** Some tens of megabytes. Beyond it the oldest tenth goes: tokens these are about are the next to expire. */
    private static final int MOST = 200_000;

    private static final int DROPPED_AT_ONCE = MOST / 10;
    private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(10);

    private record Mark(long lowestEpoch, VoidReason reason, Instant lapsesAt) {}

    private final Map<K, Mark> marks = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextClearing = new AtomicReference<>(Instant.MIN);
    private final Clock clock;
    private final Duration lastsFor;

    VoidMarks(Clock clock, Duration lastsFor) {
        this.clock = clock;
        this.lastsFor = lastsFor;
    }

    /** Whether it has lapsed is not asked here: a mark against a token that has expired harms nobody. */
    Optional<VoidReason> reasonAgainst(K key, long epoch) {
        var mark = marks.get(key);
        return mark == null || epoch >= mark.lowestEpoch() ? Optional.empty() : Optional.of(mark.reason());
    }

    void add(K key, long lowestEpoch, VoidReason reason) {
        var now = clock.instant();
        marks.merge(
                key,
                new Mark(lowestEpoch, reason, now.plus(lastsFor)),
                (known, newer) -> newer.lowestEpoch() > known.lowestEpoch() ? newer : known);
        clear(now);
    }

    int count() {
        return marks.size();
    }

    private void clear(Instant now) {
        var due = nextClearing.get();
        if (!now.isBefore(due) && nextClearing.compareAndSet(due, now.plus(BETWEEN_CLEARINGS))) {
            marks.values().removeIf(mark -> !now.isBefore(mark.lapsesAt()));
        }
        if (marks.size() > MOST) {
            dropOldest();
        }
    }

    private synchronized void dropOldest() {
        if (marks.size() > MOST) {
            marks.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(Mark::lapsesAt)))
                    .limit(DROPPED_AT_ONCE)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(marks::remove);
        }
    }
}

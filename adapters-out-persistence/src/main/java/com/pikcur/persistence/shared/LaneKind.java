package com.pikcur.persistence.shared;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * For whom events are kept. Each kind has lanes of its own, and those of one never wait for those of another; within a
 * kind, a subject's events keep their order.
 *
 * <p>Not to be changed without emptying the outbox: a subject's events must all be in one lane of a kind.
 */
public enum LaneKind {
    /** What follows in the system itself, at once: boards, orders, refunds. */
    ORDINARY(0, 8, Duration.ofMillis(10)),
    /** Reactions that may take seconds, for they wait for somebody outside: so many of them run at once. */
    SLOW(8, 4, Duration.ofMillis(10)),
    /** What members are to be told of: there may be thousands of them for one event. */
    NOTICE(12, 4, Duration.ofMillis(50));

    private final int first;
    private final int count;
    private final Duration rest;

    LaneKind(int first, int count, Duration rest) {
        this.first = first;
        this.count = count;
        this.rest = rest;
    }

    static LaneKind of(int lane) {
        return Stream.of(values())
                .filter(kind -> kind.contains(lane))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No lane " + lane));
    }

    /** Between two looks into a lane, so that what comes meanwhile is told together. */
    Duration rest() {
        return rest;
    }

    /** Always the same for the same subject. The last bits of an id of any version are as good as chance. */
    int laneOf(UUID subject) {
        return first + Math.floorMod(subject.getLeastSignificantBits(), count);
    }

    int first() {
        return first;
    }

    int last() {
        return first + count - 1;
    }

    int count() {
        return count;
    }

    boolean contains(int lane) {
        return first() <= lane && lane <= last();
    }

    /** What each of so many nodes may have at most. */
    int share(int nodes) {
        return Math.ceilDiv(count, nodes);
    }
}

package com.pikcur.persistence.shared;

import java.util.UUID;
import java.util.stream.IntStream;

/** Into how many lanes events are sorted by subject. There is a lease for each in the database. */
final class Lanes {

    static final int COUNT = Kind.ORDINARY.count + Kind.SLOW.count;

    /** Not to be changed without emptying the outbox: a subject's events must all be in one lane. */
    enum Kind {
        ORDINARY(0, 8),
        /** For events whose reactions may take seconds: they delay only each other, and so many of them run at once. */
        SLOW(8, 4);

        private final int first;
        private final int count;

        Kind(int first, int count) {
            this.first = first;
            this.count = count;
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

        boolean contains(int lane) {
            return first() <= lane && lane <= last();
        }

        /** What each of so many nodes may have at most. */
        int share(int nodes) {
            return Math.ceilDiv(count, nodes);
        }
    }

    private Lanes() {}

    static IntStream all() {
        return IntStream.range(0, COUNT);
    }
}

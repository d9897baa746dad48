package com.pikcur.benchmarks.live;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * When the boards of one auction had reached everybody. Whoever is shown a board has been shown all before it as well:
 * the service leaves out what is no longer new. Used by the crowd's thread alone.
 */
final class Receipts {

    private static final int ROOM = 1 << 14;

    private final int watchers;
    private final int[] shown = new int[ROOM];
    private final long[] lastNanos = new long[ROOM];
    private long firstSeq = Long.MAX_VALUE;

    /** @param watchers how many are to be shown each board */
    Receipts(int watchers) {
        this.watchers = watchers;
    }

    /** Forgets everything, and notes what is numbered like this or higher. */
    void begin(long seq) {
        firstSeq = seq;
        Arrays.fill(shown, 0);
    }

    /** Somebody who had seen the one has seen the other. */
    void note(long before, long seq, long atNanos) {
        for (var each = Math.max(before + 1, firstSeq); each <= seq && each - firstSeq < ROOM; each++) {
            var place = (int) (each - firstSeq);
            shown[place]++;
            lastNanos[place] = atNanos;
        }
    }

    /** When the last watcher was shown this or a newer one; empty while somebody has not been. */
    OptionalLong lastOf(long seq) {
        var place = (int) (seq - firstSeq);
        return shown[place] == watchers ? OptionalLong.of(lastNanos[place]) : OptionalLong.empty();
    }
}

package com.pikcur.domain.shared;

import java.util.function.LongConsumer;

/** Histories by chance: each from a seed, which is told where one fails, and may be given as {@code -Dpikcur.seed}. */
public final class Seeds {

    private Seeds() {}

    /** Checks so many, the first of which may be given. */
    public static void each(int count, LongConsumer check) {
        var first = Long.getLong("pikcur.seed", System.nanoTime());
        for (var seed = first; seed < first + count; seed++) {
            try {
                check.accept(seed);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("Seed " + seed, failed);
            }
        }
    }
}

package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.Length;
import java.time.Duration;

/**
 * How much is measured, and for how long.
 *
 * @param connections held open together
 * @param hold how long nothing happens to them
 * @param rounds of everything that is compared
 * @param round how long each part of a round takes
 * @param warmUpBids decided before anything is measured
 * @param demandedAlone nothing is shown of which nothing is demanded
 */
record Plan(int connections, Duration hold, int rounds, Duration round, int warmUpBids, boolean demandedAlone) {

    private static final int CONNECTIONS = 10_000;
    private static final int QUICK_CONNECTIONS = 2_000;

    static Plan of(Length length) {
        return switch (length) {
            case FULL -> new Plan(CONNECTIONS, Duration.ofSeconds(60), 3, Duration.ofSeconds(20), 60_000, false);
            case SHORT -> new Plan(CONNECTIONS, Duration.ofSeconds(20), 3, Duration.ofSeconds(8), 50_000, true);
            case QUICK -> new Plan(QUICK_CONNECTIONS, Duration.ofSeconds(12), 1, Duration.ofSeconds(4), 1_000, false);
        };
    }

    Plan holding(int others) {
        return new Plan(others, hold, rounds, round, warmUpBids, demandedAlone);
    }
}

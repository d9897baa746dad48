package com.pikcur.benchmarks.live;

import java.time.Duration;

/**
 * How much is measured, and for how long.
 *
 * @param connections held open together
 * @param hold how long nothing happens to them
 * @param rounds of everything that is compared
 * @param round how long each part of a round takes
 * @param warmUpBids decided before anything is measured
 */
record Plan(int connections, Duration hold, int rounds, Duration round, int warmUpBids) {

    /** To see that everything works; its figures mean little. */
    static Plan quick(int connections) {
        return new Plan(connections, Duration.ofSeconds(12), 1, Duration.ofSeconds(4), 1_000);
    }

    static Plan full(int connections) {
        return new Plan(connections, Duration.ofSeconds(60), 3, Duration.ofSeconds(20), 40_000);
    }
}

package com.pikcur.benchmarks.reads;

import java.time.Duration;

/** How much is measured. */
record Plan(House house, int rounds, Duration warmUp, Duration look) {

    static Plan full() {
        return new Plan(House.full(), 5, Duration.ofSeconds(30), Duration.ofSeconds(8));
    }

    /** Shows that it works, and no more. */
    static Plan quick() {
        return new Plan(House.quick(), 1, Duration.ofSeconds(2), Duration.ofSeconds(1));
    }
}

package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.reads.House;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param house has as many auctions as the peer has products
 */
record Plan(House house, int rounds, Duration warmUp, Duration look) {

    static Plan of(Length length) {
        return switch (length) {
            case FULL -> new Plan(new House(10_000, 20, 5_000), 3, Duration.ofSeconds(12), Duration.ofSeconds(4));
            case SHORT -> new Plan(new House(10_000, 20, 5_000), 3, Duration.ofSeconds(6), Duration.ofSeconds(2));
            case QUICK -> new Plan(new House(1_000, 20, 500), 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        };
    }
}

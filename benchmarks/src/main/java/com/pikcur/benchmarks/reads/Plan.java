package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.Length;
import java.time.Duration;

/** How much is measured. */
record Plan(House house, int rounds, Duration warmUp, Duration look) {

    static Plan of(Length length) {
        return switch (length) {
            case FULL -> new Plan(House.full(), 5, Duration.ofSeconds(30), Duration.ofSeconds(8));
            case SHORT -> new Plan(House.medium(), 3, Duration.ofSeconds(6), Duration.ofSeconds(3));
            case QUICK -> new Plan(House.quick(), 1, Duration.ofSeconds(2), Duration.ofSeconds(1));
        };
    }
}

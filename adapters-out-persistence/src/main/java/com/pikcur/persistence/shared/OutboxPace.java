package com.pikcur.persistence.shared;

import java.time.Duration;

/**
 * How the relay goes about its work.
 *
 * @param poll between two looks for events that no bell of this node told of
 * @param lease how long a lane stays with a node that gives no sign of life; at most so long, and a bit, a dead node's
 *     events wait
 * @param firstPause after a first failure; doubles with each further one
 * @param longestPause what it grows to
 * @param mostTries after so many an event is given up
 */
public record OutboxPace(Duration poll, Duration lease, Duration firstPause, Duration longestPause, int mostTries) {

    /** In production: gives an event up after an hour and a half. */
    public static final OutboxPace ORDINARY = new OutboxPace(
            Duration.ofMillis(200), Duration.ofSeconds(4), Duration.ofMillis(250), Duration.ofMinutes(10), 20);

    private static final int MOST_DOUBLINGS = 30;

    /** Four signs of life in the time of a lease: three may be lost. */
    Duration beat() {
        return lease.dividedBy(4);
    }

    /** How long to wait after so many failures. */
    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}

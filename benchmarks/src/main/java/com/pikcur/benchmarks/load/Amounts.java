package com.pikcur.benchmarks.load;

import static com.pikcur.domain.auction.Bid.LARGEST_MAXIMUM_WON;

import java.util.concurrent.atomic.AtomicLong;

/** What is offered on one auction, each time more than all before it. */
final class Amounts {

    /** Beyond this the service's step stays the same. */
    private static final long START_WON = 10_000_000;

    private static final long STEP_WON = 100_000;
    private static final long COUNT = (LARGEST_MAXIMUM_WON - START_WON) / STEP_WON + 1;

    private final boolean decided;
    private final AtomicLong taken = new AtomicLong();

    /** @param decided whether more has to be offered each time; otherwise they begin anew when there is no more */
    Amounts(boolean decided) {
        this.decided = decided;
    }

    /** @throws IllegalStateException if there is no higher bid: all further ones would be refused without being decided */
    long nextWon() {
        var number = taken.getAndIncrement();
        if (decided && number >= COUNT) {
            throw new IllegalStateException("The auction has been bid up as far as any can be");
        }
        return START_WON + number % COUNT * STEP_WON;
    }
}

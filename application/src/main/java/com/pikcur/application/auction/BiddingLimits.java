package com.pikcur.application.auction;

import java.time.Duration;

/**
 * How a node goes about the bids that wait.
 *
 * @param queues in so many the auctions are sorted; each decides in one transaction at a time
 * @param batch so many bids go into one transaction at most
 * @param waiting so many wait in one queue at most; further ones are refused undecided
 * @param patience a bid that has waited so long is refused undecided, or not tried again
 */
public record BiddingLimits(int queues, int batch, int waiting, Duration patience) {

    private static final int LARGEST_BATCH = 256;
    private static final int MOST_WAITING = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException if there is no room for a single bid */
    public BiddingLimits {
        if (queues < 1 || batch < 1 || waiting < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("Bids need a queue, a place in it, and time");
        }
    }

    /** For a machine with so many processors: while all of them decide, one more batch is on its way to the disk. */
    public static BiddingLimits forProcessors(int processors) {
        return new BiddingLimits(processors + 1, LARGEST_BATCH, MOST_WAITING, PATIENCE);
    }
}

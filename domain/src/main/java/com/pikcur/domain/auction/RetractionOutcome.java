package com.pikcur.domain.auction;

import java.time.Instant;
import java.util.List;

/** Everything that can come of taking a bid back. Switch over it without a default. */
public sealed interface RetractionOutcome {

    /** @param bids those that went: all own ones, or the one alone */
    record Retracted(List<BidId> bids, AuctionBoard board) implements RetractionOutcome {

        public Retracted {
            bids = List.copyOf(bids);
        }
    }

    /** The bid stands. */
    sealed interface Refused extends RetractionOutcome
            permits BiddingOver, RetractionTooLate, BidOutcome.UnknownPolicy {}

    record BiddingOver(Instant closesAt) implements Refused {}

    /** @param until the last instant at which this bid could have gone */
    record RetractionTooLate(Instant until) implements Refused {}
}

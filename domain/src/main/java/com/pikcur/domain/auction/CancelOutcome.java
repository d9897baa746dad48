package com.pikcur.domain.auction;

/** Everything that can come of cancelling an auction. Switch over it without a default. */
public sealed interface CancelOutcome {

    record Cancelled(AuctionBoard board) implements CancelOutcome {}

    /** A seller is bound once somebody has bid. */
    record HasBids(int bidCount) implements CancelOutcome {}

    record AlreadyEnded(AuctionStatus status) implements CancelOutcome {}
}

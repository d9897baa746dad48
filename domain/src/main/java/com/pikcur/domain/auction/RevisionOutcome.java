package com.pikcur.domain.auction;

import java.time.Instant;

/** Everything that can come of changing an auction's terms. Switch over it without a default. */
public sealed interface RevisionOutcome {

    record Revised(AuctionBoard board) implements RevisionOutcome {}

    /** The terms stay as they are. */
    sealed interface Refused extends RevisionOutcome
            permits TermsFrozen, AlreadyEnded, OpeningPassed, ListingOutcome.RefusedTerms, BidOutcome.UnknownPolicy {}

    /** Somebody has bid on these terms. */
    record TermsFrozen(int bidCount) implements Refused {}

    record AlreadyEnded(AuctionStatus status) implements Refused {}

    /** An auction that has opened cannot open at another time. */
    record OpeningPassed(Instant opensAt) implements Refused {}
}

package com.pikcur.domain.auction;

import java.time.Instant;

/** Everything that can come of starting a scheduled auction. Switch over it without a default. */
public sealed interface StartOutcome {

    record Started(AuctionBoard board) implements StartOutcome {}

    /** The opening has moved: come back then. */
    record NotDue(Instant opensAt) implements StartOutcome {}

    /** A first bid, or another node, was quicker; or the auction is over. */
    record AlreadyStarted() implements StartOutcome {}
}

package com.pikcur.domain.auction;

import java.time.Instant;

/** Everything that can come of closing an auction. Switch over it without a default. */
public sealed interface CloseOutcome {

    /** Closed just now; the board says whether it was sold. */
    record Closed(AuctionBoard board) implements CloseOutcome {}

    /** The end has moved: come back then. */
    record NotDue(Instant closesAt) implements CloseOutcome {}

    /** Somebody else has been by. */
    record AlreadyEnded(AuctionStatus status) implements CloseOutcome {}
}

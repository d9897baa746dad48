package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;

/** Everything that can come of a winner not paying. Switch over it without a default. */
public sealed interface LapseOutcome {

    /** The auction is unsold again. */
    record Lapsed(AuctionBoard board, Money price) implements LapseOutcome {}

    /** The win lapsed before, or belongs to somebody else by now. */
    record NotTheirs() implements LapseOutcome {}
}

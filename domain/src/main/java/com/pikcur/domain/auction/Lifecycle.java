package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.Optional;

/**
 * How far an auction has got in the store. The clock may be ahead of it: a scheduled auction takes bids from its opening
 * on, and a running one takes none from its end on, whether or not a timer has been by.
 */
public sealed interface Lifecycle {

    record Scheduled() implements Lifecycle {}

    record Running() implements Lifecycle {}

    /** @param price what the winner pays, shipping aside */
    record Sold(MemberId winner, Money price) implements Lifecycle {}

    /** @param relistedAs the auction that took its place */
    record Unsold(Optional<AuctionId> relistedAs) implements Lifecycle {}

    record Cancelled() implements Lifecycle {}
}

package com.pikcur.domain.auction;

/** Everything that can come of selling to another bidder after a lapse. Switch over it without a default. */
public sealed interface SecondSaleOutcome {

    record Sold(AuctionBoard board) implements SecondSaleOutcome {}

    /** No win has lapsed, or the thing is sold or listed elsewhere by now. */
    record NotToBeHad(AuctionStatus status) implements SecondSaleOutcome {}

    /** Whoever has no bid that counts here cannot buy by it: a defaulter's bids count no more than none. */
    record NoBid() implements SecondSaleOutcome {}
}

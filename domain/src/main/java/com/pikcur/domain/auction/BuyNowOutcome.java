package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;

/** Everything that can come of buying at once. Switch over it without a default. */
public sealed interface BuyNowOutcome {

    /** What the log says. */
    BidResult result();

    /** The auction is over and the buyer has won. {@code board} is the auction after it. */
    record Bought(BidId purchase, Money price, AuctionBoard board) implements BuyNowOutcome {
        @Override
        public BidResult result() {
            return BidResult.BOUGHT;
        }
    }

    /** Nothing changes. Some refusals are those of a bid. */
    sealed interface Refused extends BuyNowOutcome
            permits NotAvailable,
                    BidOutcome.NotOpen,
                    BidOutcome.BySeller,
                    BidOutcome.MayNotBid,
                    BidOutcome.UnknownPolicy {}

    /** There is no such price, or it is gone: somebody has bid, or the reserve is met. */
    record NotAvailable() implements Refused {
        @Override
        public BidResult result() {
            return BidResult.BUY_NOW_NOT_AVAILABLE;
        }
    }
}

package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.time.Instant;

/** Everything that can come of placing a bid. Switch over it without a default. */
public sealed interface BidOutcome {

    /** What the log says. */
    BidResult result();

    /** The bid stands, in front or beaten at once by a greater maximum. {@code board} is the auction after it. */
    record Accepted(BidId bid, BidResult result, AuctionBoard board) implements BidOutcome {}

    /** The bid does not stand and changes nothing. */
    sealed interface Refused extends BidOutcome {}

    record NotOpen(Instant opensAt, Instant closesAt) implements Refused, BuyNowOutcome.Refused {
        @Override
        public BidResult result() {
            return BidResult.NOT_OPEN;
        }
    }

    record BelowMinimum(Money minimum) implements Refused {
        @Override
        public BidResult result() {
            return BidResult.BELOW_MINIMUM;
        }
    }

    /** @param ownMaximum what the leader has bid already */
    record RaiseNotHigher(Money ownMaximum) implements Refused {
        @Override
        public BidResult result() {
            return BidResult.RAISE_NOT_HIGHER;
        }
    }

    record BySeller() implements Refused, BuyNowOutcome.Refused {
        @Override
        public BidResult result() {
            return BidResult.BY_SELLER;
        }
    }

    record MayNotBid() implements Refused, BuyNowOutcome.Refused, SecondChanceOutcome.Acceptance {
        @Override
        public BidResult result() {
            return BidResult.MAY_NOT_BID;
        }
    }

    record AmountNotPositive() implements Refused {
        @Override
        public BidResult result() {
            return BidResult.AMOUNT_NOT_POSITIVE;
        }
    }

    record AmountTooLarge(Money largest) implements Refused {
        @Override
        public BidResult result() {
            return BidResult.AMOUNT_TOO_LARGE;
        }
    }

    /** The auction runs under rules this node does not know. */
    record UnknownPolicy(PolicyVersion version)
            implements Refused,
                    BuyNowOutcome.Refused,
                    RetractionOutcome.Refused,
                    ListingOutcome.Refused,
                    RevisionOutcome.Refused {
        @Override
        public BidResult result() {
            return BidResult.UNKNOWN_POLICY;
        }
    }
}

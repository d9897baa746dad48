package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import java.util.List;
import java.util.Optional;

/** What an entry of the bid log says happened, without anybody's name or hidden amount. */
public sealed interface LogFact {

    /** What came of an attempt to bid or to buy; empty where nobody tried either. */
    default Optional<BidResult> resultOfAttempt() {
        return switch (this) {
            case BidAttempted bid -> Optional.of(bid.result());
            case BuyNowAttempted purchase -> Optional.of(purchase.result());
            case TermsSet _,
                    Started _,
                    BidsRetracted _,
                    Cancelled _,
                    Closed _,
                    Relisted _,
                    WinLapsed _,
                    SoldBySecondChance _ -> Optional.empty();
        };
    }

    /** The auction's terms from here on. */
    record TermsSet(PublicTerms terms) implements LogFact {}

    /** Bidding began at a scheduled time. */
    record Started() implements LogFact {}

    /** An attempt to bid. */
    record BidAttempted(BidId bid, Alias bidder, Bytes32 commitment, BidResult result) implements LogFact {}

    /** An attempt to buy at once. */
    record BuyNowAttempted(BidId purchase, Alias buyer, BidResult result) implements LogFact {}

    record BidsRetracted(Alias bidder, List<BidId> bids) implements LogFact {

        public BidsRetracted {
            bids = List.copyOf(bids);
        }
    }

    record Cancelled(Canceller by) implements LogFact {}

    /** The end was reached; the entry's status says whether it was sold. */
    record Closed() implements LogFact {}

    record Relisted(AuctionId as) implements LogFact {}

    /** The winner did not pay. */
    record WinLapsed(Alias winner) implements LogFact {}

    /** Another bidder took it after a lapse, at their own highest bid, which is the entry's price. */
    record SoldBySecondChance(Alias bidder) implements LogFact {}
}

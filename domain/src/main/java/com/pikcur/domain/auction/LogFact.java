package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import java.util.List;

/** What an entry of the bid log says happened, without anybody's name or hidden amount. */
public sealed interface LogFact {

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
}

package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.BidOutcome;

/** A way of deciding a bid. */
interface Deciding {

    /** Answers when what was decided is stored for good. */
    BidOutcome handle(PlaceBid.Command command);
}

package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries.BidLine;
import com.pikcur.domain.auction.BidResult;
import java.time.Instant;
import java.util.UUID;

/** An accepted bid as everybody sees it: the price it led to, not the maximum behind it. */
record BidLineResponse(UUID bidId, long seq, String alias, BidResult result, long priceWon, Instant placedAt) {

    static BidLineResponse of(BidLine line) {
        return new BidLineResponse(
                line.id().value(),
                line.seq(),
                line.alias(),
                line.result(),
                line.price().won(),
                line.placedAt());
    }
}

package com.pikcur.web.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of an accepted bid. */
record BidResponse(
        UUID bidId,
        long seq,
        Standing standing,
        long currentPriceWon,
        @Nullable Long minimumBidWon,
        Instant closesAt) {

    /** Where a bid stands the moment it was decided. */
    enum Standing {
        LEADING,
        OUTBID
    }

    static BidResponse of(BidId bid, BidResult result, AuctionBoard board) {
        return new BidResponse(
                bid.value(),
                board.seq(),
                result == BidResult.OUTBID ? Standing.OUTBID : Standing.LEADING,
                board.price().won(),
                board.minimumBid().map(Money::won).orElse(null),
                board.closesAt());
    }
}

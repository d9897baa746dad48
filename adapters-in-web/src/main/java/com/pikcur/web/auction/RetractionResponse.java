package com.pikcur.web.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of an auction without the bids that were taken back. */
record RetractionResponse(
        List<UUID> bidIds,
        long seq,
        long currentPriceWon,
        @Nullable Long minimumBidWon,
        int bidCount,
        Instant closesAt) {

    static RetractionResponse of(List<BidId> bids, AuctionBoard board) {
        return new RetractionResponse(
                bids.stream().map(BidId::value).toList(),
                board.seq(),
                board.price().won(),
                board.minimumBid().map(Money::won).orElse(null),
                board.bidCount(),
                board.closesAt());
    }
}

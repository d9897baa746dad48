package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.AuctionQueries.OwnBid;
import com.pikcur.domain.member.Identity;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members the auctions they have bid on and those they have won. */
@RestController
@RequestMapping(path = "/api/v1/users/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction")
public final class OwnAuctionsController {

    /** Where the member stands on one auction. */
    record OwnBidResponse(CardResponse auction, UUID lastBidId, long maxWon, boolean leading, Instant placedAt) {

        static OwnBidResponse of(OwnBid bid) {
            return new OwnBidResponse(
                    CardResponse.of(bid.auction()),
                    bid.lastBid().value(),
                    bid.maximum().won(),
                    bid.leading(),
                    bid.placedAt());
        }
    }

    private final AuctionQueries queries;
    private final Clock clock;

    public OwnAuctionsController(AuctionQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/bids")
    @Operation(summary = "Auctions you have bid on, the last bid first")
    ItemsResponse<OwnBidResponse> bids(@ParameterObject Paging paging, Identity bidder) {
        return ItemsResponse.of(queries.ownBids(bidder.member(), paging.cut(), clock.instant()), OwnBidResponse::of);
    }

    @GetMapping("/wins")
    @Operation(summary = "Auctions you have won, the last one first")
    ItemsResponse<CardResponse> wins(@ParameterObject Paging paging, Identity winner) {
        return ItemsResponse.of(queries.wins(winner.member(), paging.cut()), CardResponse::of);
    }
}

package com.pikcur.web.auction;

import com.pikcur.application.auction.RelistAuction;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.ListingOutcome.Listed;
import com.pikcur.domain.auction.ListingOutcome.Refused;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a seller put up again what found no buyer. */
@RestController
@RequestMapping(path = "/api/v1/auctions/{id}/relist", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction")
public final class RelistController {

    /**
     * When, and at what prices. Words and automatic extension are those of the old auction.
     *
     * @param prices those of the old auction, if absent
     * @param opensAt at once, if absent
     */
    record RelistRequest(
            @Valid @Nullable PricesRequest prices,
            @Nullable Instant opensAt,
            @NotNull(message = "required") Instant closesAt) {}

    /** All prices anew: what is left out is then not asked. */
    record PricesRequest(
            @Won(max = Bid.LARGEST_MAXIMUM_WON) Long startPriceWon,

            @Won(optional = true, max = Bid.LARGEST_MAXIMUM_WON) @Nullable
            Long reservePriceWon,

            @Won(optional = true, max = Bid.LARGEST_MAXIMUM_WON) @Nullable
            Long buyNowPriceWon,

            @Won(max = Bid.LARGEST_MAXIMUM_WON) Long shippingFeeWon) {

        Prices prices() {
            return new Prices(
                    Money.won(startPriceWon),
                    Optional.ofNullable(reservePriceWon).map(Money::won),
                    Optional.ofNullable(buyNowPriceWon).map(Money::won),
                    Money.won(shippingFeeWon));
        }
    }

    private final RelistAuction relistAuction;
    private final ShowAuction showAuction;
    private final Problems problems;

    public RelistController(RelistAuction relistAuction, ShowAuction showAuction, Problems problems) {
        this.relistAuction = relistAuction;
        this.showAuction = showAuction;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List an unsold auction again")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuctionResponse.class)))
    @Refuses({
        "not-unsold",
        "already-relisted",
        "second-chance-open",
        "start-price-too-low",
        "reserve-not-above-start",
        "buy-now-price-too-low",
        "price-too-high",
        "duration-out-of-range",
        "opening-out-of-range",
        "unknown-policy"
    })
    ResponseEntity<?> relist(
            @PathVariable UUID id, @Valid @RequestBody RelistRequest request, NewId newId, Identity seller) {
        var command = new RelistAuction.Command(
                new AuctionId(id),
                new AuctionId(newId.value()),
                seller.member(),
                Optional.ofNullable(request.prices()).map(PricesRequest::prices),
                Optional.ofNullable(request.opensAt()),
                request.closesAt());
        return switch (relistAuction.handle(command)) {
            case Listed(var board) -> {
                var shown = AuctionResponse.of(showAuction.handle(board.auction(), Optional.of(seller.member())));
                yield ResponseEntity.created(URI.create("/api/v1/auctions/" + shown.id()))
                        .body(shown);
            }
            case Refused refused -> problems.answer(Refusals.ofListing(refused));
        };
    }
}

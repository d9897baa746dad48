package com.pikcur.web.auction;

import com.pikcur.application.auction.AcceptSecondChance;
import com.pikcur.application.auction.DeclineSecondChance;
import com.pikcur.application.auction.OfferSecondChance;
import com.pikcur.application.auction.ShowSecondChances;
import com.pikcur.application.auction.ShowSecondChances.Offer;
import com.pikcur.application.auction.StopSecondChance;
import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidOutcome.MayNotBid;
import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Exhausted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChance.State.Stopped;
import com.pikcur.domain.auction.SecondChanceOutcome.AlreadyTaken;
import com.pikcur.domain.auction.SecondChanceOutcome.Begun;
import com.pikcur.domain.auction.SecondChanceOutcome.Halted;
import com.pikcur.domain.auction.SecondChanceOutcome.NotOffered;
import com.pikcur.domain.auction.SecondChanceOutcome.OfferOver;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.auction.SecondChanceOutcome.Taken;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a seller have the other bidders asked when the winner has not paid, and those answer. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction")
public final class SecondChanceController {

    /** What a seller and the one who is asked can do. */
    public record UseCases(
            OfferSecondChance offer, StopSecondChance stop, AcceptSecondChance accept, DeclineSecondChance decline) {}

    enum OfferState {
        OFFERED,
        ACCEPTED,
        STOPPED,
        EXHAUSTED
    }

    /**
     * Where the offering stands.
     *
     * @param bidder who is asked, was asked last, or has taken it, by their name on this auction
     * @param priceWon that bidder's own highest bid; absent once nothing is offered
     * @param answerBy the offer stands before this instant; absent once nothing is offered
     */
    record SecondChanceResponse(
            UUID auctionId,
            OfferState state,
            @Nullable String bidder,
            @Nullable Long priceWon,
            @Nullable Instant answerBy) {

        static SecondChanceResponse of(ShowSecondChances.View view) {
            var id = view.chance().auction().value();
            var bidder = view.bidder().map(Alias::value).orElse(null);
            return switch (view.chance().state()) {
                case Offered(var _, var price, var answerBy) ->
                    new SecondChanceResponse(id, OfferState.OFFERED, bidder, price.won(), answerBy);
                case Accepted(var _, var price) ->
                    new SecondChanceResponse(id, OfferState.ACCEPTED, bidder, price.won(), null);
                case Stopped _ -> new SecondChanceResponse(id, OfferState.STOPPED, bidder, null, null);
                case Exhausted() -> new SecondChanceResponse(id, OfferState.EXHAUSTED, null, null, null);
            };
        }
    }

    /** What is offered to you. */
    record OfferResponse(UUID auctionId, String title, long priceWon, Instant answerBy) {

        static OfferResponse of(Offer offer) {
            return new OfferResponse(
                    offer.auction().value(), offer.title(), offer.price().won(), offer.answerBy());
        }
    }

    /** What you have bought. */
    record BoughtResponse(UUID auctionId, long priceWon) {}

    private final UseCases useCases;
    private final ShowSecondChances show;
    private final Problems problems;

    public SecondChanceController(UseCases useCases, ShowSecondChances show, Problems problems) {
        this.useCases = useCases;
        this.show = show;
        this.problems = problems;
    }

    @PostMapping("/auctions/{id}/second-chance")
    @Operation(
            summary = "Have the other bidders asked, since the winner has not paid",
            description = "One after the other, each at their own highest bid, until one accepts or nobody is left.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SecondChanceResponse.class)))
    @Refuses({"win-not-lapsed", "already-relisted", "second-chance-open", "second-chance-exhausted"})
    ResponseEntity<?> offer(@PathVariable UUID id, Identity seller) {
        var auction = new AuctionId(id);
        return switch (useCases.offer().handle(auction, seller.member())) {
            case Begun _ ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(SecondChanceResponse.of(show.handle(auction, seller.member())));
            case NotOffered refused -> problems.answer(Refusals.ofSecondChance(refused));
        };
    }

    @GetMapping("/auctions/{id}/second-chance")
    @Operation(summary = "Where the offering to other bidders stands, for the seller and the one who is asked")
    SecondChanceResponse secondChance(@PathVariable UUID id, Identity viewer) {
        return SecondChanceResponse.of(show.handle(new AuctionId(id), viewer.member()));
    }

    @DeleteMapping("/auctions/{id}/second-chance")
    @Operation(summary = "Have nobody asked any more")
    @ApiResponse(responseCode = "204", content = @Content)
    @Refuses("second-chance-over")
    ResponseEntity<?> stop(@PathVariable UUID id, Identity seller) {
        return switch (useCases.stop().handle(new AuctionId(id), seller.member())) {
            case Halted _ -> ResponseEntity.noContent().build();
            case OfferOver() -> over();
        };
    }

    @PostMapping("/auctions/{id}/second-chance/accept")
    @Operation(summary = "Buy what is offered to you")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoughtResponse.class)))
    @Refuses({"second-chance-over", "may-not-bid"})
    ResponseEntity<?> accept(@PathVariable UUID id, Identity bidder) {
        return switch (useCases.accept().handle(new AuctionId(id), bidder.member())) {
            case Taken(var _, var price) -> bought(id, price);
            case AlreadyTaken(var price) -> bought(id, price);
            case OfferOver() -> over();
            case MayNotBid() -> problems.answer(Problem.of(AuctionProblem.MAY_NOT_BID));
        };
    }

    @PostMapping("/auctions/{id}/second-chance/decline")
    @Operation(summary = "Do not buy what is offered to you")
    @ApiResponse(responseCode = "204", content = @Content)
    @Refuses("second-chance-over")
    ResponseEntity<?> decline(@PathVariable UUID id, Identity bidder) {
        return switch (useCases.decline().handle(new AuctionId(id), bidder.member())) {
            case Passed _ -> ResponseEntity.noContent().build();
            case OfferOver() -> over();
        };
    }

    @GetMapping("/users/me/second-chances")
    @Operation(summary = "What is offered to you, the most urgent first")
    ItemsResponse<OfferResponse> ownOffers(Identity bidder) {
        var offers = show.to(bidder.member()).stream().map(OfferResponse::of).toList();
        return new ItemsResponse<>(offers, null);
    }

    private static ResponseEntity<BoughtResponse> bought(UUID auction, Money price) {
        return ResponseEntity.ok(new BoughtResponse(auction, price.won()));
    }

    private ResponseEntity<?> over() {
        return problems.answer(Problem.of(AuctionProblem.SECOND_CHANCE_OVER));
    }
}

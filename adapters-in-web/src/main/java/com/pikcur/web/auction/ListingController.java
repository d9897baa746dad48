package com.pikcur.web.auction;

import com.pikcur.application.auction.AddToDescription;
import com.pikcur.application.auction.AddToDescription.Outcome.Added;
import com.pikcur.application.auction.AddToDescription.Outcome.AlreadyEnded;
import com.pikcur.application.auction.AddToDescription.Outcome.TooManyAdditions;
import com.pikcur.application.auction.CancelAuction;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.application.auction.ReviseAuction;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.CancelOutcome;
import com.pikcur.domain.auction.CancelOutcome.Cancelled;
import com.pikcur.domain.auction.CancelOutcome.HasBids;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.ListingOutcome.Listed;
import com.pikcur.domain.auction.RevisionOutcome;
import com.pikcur.domain.auction.RevisionOutcome.Revised;
import com.pikcur.domain.member.Identity;
import com.pikcur.web.auction.AuctionResponse.AdditionResponse;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets sellers list auctions and look after them. */
@RestController
@RequestMapping(path = "/api/v1/auctions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction")
public final class ListingController {

    /** A later word of the seller. */
    record AdditionRequest(
            @Text(max = Article.ADDITION_LENGTH, multiline = true)
            String text) {}

    /** What a seller can do with an auction. */
    public record UseCases(
            OpenAuction open, ReviseAuction revise, AddToDescription addToDescription, CancelAuction cancel) {}

    private final UseCases useCases;
    private final ShowAuction showAuction;
    private final Problems problems;

    public ListingController(UseCases useCases, ShowAuction showAuction, Problems problems) {
        this.useCases = useCases;
        this.showAuction = showAuction;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List an auction")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuctionResponse.class)))
    @Refuses({
        "start-price-too-low",
        "reserve-not-above-start",
        "buy-now-price-too-low",
        "price-too-high",
        "duration-out-of-range",
        "opening-out-of-range",
        "unknown-policy"
    })
    ResponseEntity<?> open(@Valid @RequestBody AuctionRequest request, NewId id, Identity seller) {
        var command = new OpenAuction.Command(
                new AuctionId(id.value()),
                seller.member(),
                request.article(),
                request.prices(),
                request.opening(),
                request.closesAt(),
                request.autoExtend(),
                Optional.empty());
        return switch (useCases.open().handle(command)) {
            case Listed(var board) -> created(board.auction(), seller);
            case ListingOutcome.Refused refused -> problems.answer(Refusals.ofListing(refused));
        };
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change an auction nobody has bid on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuctionResponse.class)))
    @Refuses({
        "terms-frozen", "auction-ended", "opening-passed", "start-price-too-low", "reserve-not-above-start",
        "buy-now-price-too-low", "price-too-high", "duration-out-of-range", "opening-out-of-range", "unknown-policy"
    })
    ResponseEntity<?> revise(@PathVariable UUID id, @Valid @RequestBody AuctionRequest request, Identity seller) {
        var command = new ReviseAuction.Command(
                new AuctionId(id),
                seller.member(),
                request.article(),
                request.prices(),
                request.opening(),
                request.closesAt(),
                request.autoExtend());
        return switch (useCases.revise().handle(command)) {
            case Revised(var board) -> ResponseEntity.ok(shown(board.auction(), seller));
            case RevisionOutcome.Refused refused -> problems.answer(Refusals.ofRevision(refused));
        };
    }

    @PostMapping(path = "/{id}/description-additions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add to the description, which stays possible after bids")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdditionResponse.class)))
    @Refuses({"auction-ended", "too-many-additions"})
    ResponseEntity<?> addToDescription(
            @PathVariable UUID id, @Valid @RequestBody AdditionRequest request, Identity seller) {
        var command = new AddToDescription.Command(
                new AuctionId(id), seller.member(), request.text().strip());
        return switch (useCases.addToDescription().handle(command)) {
            case Added(var addition) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AdditionResponse.of(addition));
            case AlreadyEnded(var status) -> problems.answer(Refusals.ended(status));
            case TooManyAdditions(var most) ->
                problems.answer(Problem.of(AuctionProblem.TOO_MANY_ADDITIONS).with("most", most));
        };
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Call an auction off: its seller before the first bid, an administrator at any time")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuctionResponse.class)))
    @Refuses({"auction-has-bids", "auction-ended"})
    ResponseEntity<?> cancel(@PathVariable UUID id, Identity by) {
        return switch (useCases.cancel().handle(new CancelAuction.Command(new AuctionId(id), by))) {
            case Cancelled(var board) -> ResponseEntity.ok(shown(board.auction(), by));
            case HasBids(var bidCount) ->
                problems.answer(Problem.of(AuctionProblem.AUCTION_HAS_BIDS).with("bidCount", bidCount));
            case CancelOutcome.AlreadyEnded(var status) -> problems.answer(Refusals.ended(status));
        };
    }

    private ResponseEntity<AuctionResponse> created(AuctionId id, Identity seller) {
        return ResponseEntity.created(URI.create("/api/v1/auctions/" + id.value()))
                .body(shown(id, seller));
    }

    private AuctionResponse shown(AuctionId id, Identity viewer) {
        return AuctionResponse.of(showAuction.handle(id, Optional.of(viewer.member())));
    }
}

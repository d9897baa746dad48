package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.BuyNow;
import com.pikcur.application.auction.PlaceBid;
import com.pikcur.application.auction.RetractBid;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.application.auction.TooManyBids;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.BidOutcome.Accepted;
import com.pikcur.domain.auction.BuyNowOutcome;
import com.pikcur.domain.auction.BuyNowOutcome.Bought;
import com.pikcur.domain.auction.RetractionOutcome;
import com.pikcur.domain.auction.RetractionOutcome.Retracted;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.IdempotencyFilter;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Paging;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes bids and instant purchases. */
@RestController
@RequestMapping(path = BidController.AUCTIONS + "{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction")
public final class BidController {

    static final String AUCTIONS = "/api/v1/auctions/";
    private static final String BIDS = "/bids";

    /** @param maxAmountWon what the member would pay at most; nobody else learns it */
    record BidRequest(
            @Won(min = 1, max = Bid.LARGEST_MAXIMUM_WON) @Schema(example = "25000")
            Long maxAmountWon) {}

    record PurchaseResponse(UUID bidId, long seq, long priceWon, AuctionStatus status) {}

    /** What a bidder can do. */
    public record UseCases(PlaceBid placeBid, BuyNow buyNow, RetractBid retractBid) {}

    private static final Duration SOON = Duration.ofSeconds(1);

    private final UseCases useCases;
    private final ShowAuction showAuction;
    private final AuctionQueries queries;
    private final BidMetrics metrics;
    private final Problems problems;

    public BidController(
            UseCases useCases, ShowAuction showAuction, AuctionQueries queries, BidMetrics metrics, Problems problems) {
        this.useCases = useCases;
        this.showAuction = showAuction;
        this.queries = queries;
        this.metrics = metrics;
        this.problems = problems;
    }

    /** Whether this is a bid: its answer is in the auction's log, and is told from there to whoever asks again. */
    public static boolean isBid(HttpServletRequest request) {
        var path = request.getRequestURI();
        return HttpMethod.POST.matches(request.getMethod()) && path.startsWith(AUCTIONS) && path.endsWith(BIDS);
    }

    @PostMapping(path = BIDS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bid, with a maximum only the bidder knows")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BidResponse.class)))
    @Refuses({
        "auction-not-open",
        "bid-below-minimum",
        "raise-not-higher",
        "bid-by-seller",
        "may-not-bid",
        "amount-not-positive",
        "amount-too-large",
        "unknown-policy",
        "too-many-bids"
    })
    ResponseEntity<?> bid(
            @PathVariable UUID id,
            @Valid @RequestBody BidRequest request,
            NewId bidId,
            Identity bidder,
            HttpServletResponse response) {
        var command = new PlaceBid.Command(
                new AuctionId(id), bidder.member(), Money.won(request.maxAmountWon()), new BidId(bidId.value()));
        var answer = metrics.timed(() -> useCases.placeBid().handle(command));
        if (answer.repeated()) {
            IdempotencyFilter.markAsReplayed(response);
        } else {
            metrics.count(answer.outcome().result());
        }
        return switch (answer.outcome()) {
            case Accepted(var bid, var result, var board) ->
                ResponseEntity.status(HttpStatus.CREATED).body(BidResponse.of(bid, result, board));
            case BidOutcome.Refused refused -> problems.answer(Refusals.ofBid(refused));
        };
    }

    @PostMapping("/buy-now")
    @Operation(summary = "Buy at once, while that is to be had")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PurchaseResponse.class)))
    @Refuses({"auction-not-open", "buy-now-not-available", "bid-by-seller", "may-not-bid", "unknown-policy"})
    ResponseEntity<?> buyNow(@PathVariable UUID id, NewId purchaseId, Identity buyer) {
        var command = new BuyNow.Command(new AuctionId(id), buyer.member(), new BidId(purchaseId.value()));
        var outcome = metrics.timed(() -> useCases.buyNow().handle(command));
        metrics.count(outcome.result());
        return switch (outcome) {
            case Bought(var purchase, var price, var board) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new PurchaseResponse(purchase.value(), board.seq(), price.won(), board.status()));
            case BuyNowOutcome.Refused refused -> problems.answer(Refusals.ofPurchase(refused));
        };
    }

    @DeleteMapping(BIDS + "/{bidId}")
    @Operation(summary = "Take a bid back within the rule")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetractionResponse.class)))
    @Refuses({"bidding-over", "retraction-too-late", "unknown-policy"})
    ResponseEntity<?> retract(@PathVariable UUID id, @PathVariable UUID bidId, Identity bidder) {
        var command = new RetractBid.Command(new AuctionId(id), new BidId(bidId), bidder.member());
        return switch (useCases.retractBid().handle(command)) {
            case Retracted(var bids, var board) -> ResponseEntity.ok(RetractionResponse.of(bids, board));
            case RetractionOutcome.Refused refused -> problems.answer(Refusals.ofRetraction(refused));
        };
    }

    @GetMapping(BIDS)
    @Operation(summary = "Who bid, by their names on this auction, newest first")
    ItemsResponse<BidLineResponse> bids(@PathVariable UUID id, @ParameterObject Paging paging) {
        var cut = paging.cut();
        // Asked first, since an auction without bids and no auction at all are different answers.
        var auction = showAuction.board(new AuctionId(id)).auction();
        return ItemsResponse.of(queries.bids(auction, cut), BidLineResponse::of);
    }

    /** The bid was not decided: the same request may be sent again. */
    @ExceptionHandler
    ResponseEntity<?> busy(TooManyBids busy) {
        return problems.answer(Problem.of(AuctionProblem.TOO_MANY_BIDS).retryAfter(SOON));
    }
}

package com.pikcur.benchmarks.http;

import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.member.Identity;
import com.pikcur.web.shared.NewId;
import com.pikcur.web.shared.Won;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a bid as the service does, behind all its filters, checked, timed and counted, and answers as much; only that
 * nothing is decided in between. What comes again under its key is answered from Redis, as every POST is but a bid, which
 * its log answers.
 */
@RestController
@RequestMapping(path = "/api/v1/auctions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
public final class NothingController {

    record BidRequest(
            @Won(min = 1, max = Bid.LARGEST_MAXIMUM_WON) Long maxAmountWon) {}

    record BidResponse(
            UUID bidId, long seq, String standing, long currentPriceWon, long minimumBidWon, Instant closesAt) {}

    private static final long SEQ = 12_345;

    private final Timer time;
    private final Counter bids;

    public NothingController(MeterRegistry meters) {
        time = Timer.builder("pikcur.nothing.time").publishPercentileHistogram().register(meters);
        bids = meters.counter("pikcur.nothing");
    }

    @PostMapping(path = "/nothing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BidResponse> nothing(
            @PathVariable UUID id, @Valid @RequestBody BidRequest request, NewId bidId, Identity bidder) {
        var answer = time.record(() -> response(bidId.value(), request.maxAmountWon()));
        bids.increment();
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    private static BidResponse response(UUID bid, long won) {
        return new BidResponse(bid, SEQ, "LEADING", won, won, Instant.now());
    }
}

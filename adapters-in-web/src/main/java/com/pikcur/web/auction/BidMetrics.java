package com.pikcur.web.auction;

import com.pikcur.domain.auction.BidResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Counts attempts to bid and buy by what came of them, and measures how long the decision took, commit included. */
public final class BidMetrics {

    private final MeterProvider<Counter> bids;
    private final Timer time;

    public BidMetrics(MeterRegistry registry) {
        this.bids = Counter.builder("pikcur.bids")
                .description("Attempts to bid or buy, by result")
                .withRegistry(registry);
        // Every counter is there from the start, so that a first refusal shows as a rise from zero.
        Arrays.stream(BidResult.values()).forEach(this::counter);
        this.time = Timer.builder("pikcur.bid.time")
                .description("From the request's hand-over to the answer of the committed decision")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    /** Runs the decision. One that fails is timed too, but has no result to count. */
    <T> T timed(Supplier<T> decision) {
        return time.record(decision);
    }

    /** Counts an attempt, which must not have been counted before. */
    void count(BidResult result) {
        counter(result).increment();
    }

    private Counter counter(BidResult result) {
        return bids.withTag("result", result.name());
    }
}

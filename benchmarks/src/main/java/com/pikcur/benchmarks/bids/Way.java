package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.BidBatch;
import com.pikcur.application.auction.BidDecider;
import com.pikcur.application.auction.BiddingLimits;
import com.pikcur.application.auction.PlaceBid;

/** The ways of deciding bids that are compared. */
enum Way {
    OURS("ours"),
    NAIVE("row lock"),
    CONDITIONAL("conditional update");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Deciding deciding(Ports ports) {
        return switch (this) {
            case OURS -> {
                var placeBid = placeBid(ports);
                yield command -> placeBid.handle(command).outcome();
            }
            case NAIVE -> new NaivePlaceBid(ports);
            case CONDITIONAL -> new ConditionalPlaceBid(ports);
        };
    }

    private static PlaceBid placeBid(Ports ports) {
        var batch = new BidBatch(ports.auctions(), ports.standings(), ports.events(), ports.policies(), ports.clock());
        var limits = BiddingLimits.forProcessors(Runtime.getRuntime().availableProcessors());
        var decider = new BidDecider(ports.transactions(), batch, limits.patience(), ports.clock());
        return new PlaceBid(decider, ports.events(), limits, ports.clock());
    }
}

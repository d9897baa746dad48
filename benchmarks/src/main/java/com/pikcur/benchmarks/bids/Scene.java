package com.pikcur.benchmarks.bids;

import static com.pikcur.benchmarks.bids.Way.CONDITIONAL;
import static com.pikcur.benchmarks.bids.Way.NAIVE;
import static com.pikcur.benchmarks.bids.Way.OURS;

import java.util.List;

/** Who bids on how much. */
enum Scene {
    HOT("One auction, 64 bidders", 1, 64),
    MANY("100 auctions, 64 bidders", 100, 64),
    ALONE("One bidder alone", 1, 1);

    private final String label;
    private final int auctions;
    private final int bidders;

    Scene(String label, int auctions, int bidders) {
        this.label = label;
        this.auctions = auctions;
        this.bidders = bidders;
    }

    String label() {
        return label;
    }

    int auctions() {
        return auctions;
    }

    int bidders() {
        return bidders;
    }

    List<Way> ways() {
        return switch (this) {
            case HOT, MANY -> List.of(OURS, NAIVE, CONDITIONAL);
            // Nobody is in the way of a bidder alone, whoever waits for whom.
            case ALONE -> List.of(OURS, NAIVE);
        };
    }
}

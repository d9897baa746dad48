package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.load.Members.Member;
import java.util.UUID;

/** A bid as it is sent, again and again under one key until it is answered. */
record Offer(String auction, Member bidder, UUID key, long maxAmountWon) {

    String path() {
        return "/api/v1/auctions/" + auction + "/bids";
    }

    String body() {
        return "{\"maxAmountWon\":" + maxAmountWon + "}";
    }
}

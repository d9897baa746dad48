package com.pikcur.benchmarks.auth;

import com.pikcur.benchmarks.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Two bidders who outbid each other in turn over one connection, each bid as soon as the one before is answered. */
final class BidLoop {

    private static final long START_WON = 10_000;

    private final ApiClient api;

    BidLoop(URI root) {
        api = new ApiClient(root);
    }

    /**
     * Bids for so long uncounted, and then for as long again.
     *
     * @return nanoseconds of an accepted bid on average
     * @throws IllegalStateException if a bid is refused
     */
    double nanosOfABid(Duration each) throws IOException, InterruptedException {
        var path = "/api/v1/auctions/" + api.list(api.tokenOf("seller"), START_WON) + "/bids";
        var bidders = List.of(api.tokenOf("buyer1"), api.tokenOf("buyer2"));
        var minimumWon = START_WON;
        var bids = 0L;
        var warmUntil = System.nanoTime() + each.toNanos();
        while (System.nanoTime() < warmUntil || bids % bidders.size() != 0) {
            minimumWon = bid(path, bidders.get((int) (bids++ % bidders.size())), minimumWon);
        }
        var counted = 0L;
        var since = System.nanoTime();
        while (System.nanoTime() - since < each.toNanos()) {
            minimumWon = bid(path, bidders.get((int) (counted++ % bidders.size())), minimumWon);
        }
        return (double) (System.nanoTime() - since) / counted;
    }

    /** Bids as little as is accepted, and gives the least that is accepted next. */
    private long bid(String path, String token, long amountWon) throws IOException, InterruptedException {
        return api.post(path, token, Map.of("maxAmountWon", amountWon), ApiClient.CREATED)
                .path("minimumBidWon")
                .asLong();
    }
}

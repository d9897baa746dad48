package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.ApiClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Walks once along every way that members take all day, each list to its second page. */
record HotPaths(ApiClient api, House house) {

    private static final String AUCTIONS = "/api/v1/auctions";
    private static final List<String> PHASES = List.of("OPEN", "SCHEDULED", "CLOSED");
    private static final List<String> SORTS = List.of("closing-soon", "newest", "popular", "price");
    private static final List<String> FILTERS = List.of("", "&q=Moonlight", "&minWon=1000&maxWon=900000");
    private static final List<String> OWN = List.of(
            "/api/v1/users/me/bids",
            "/api/v1/users/me/wins",
            "/api/v1/notifications",
            "/api/v1/notifications/unread-count",
            "/api/v1/orders?role=BUYER",
            "/api/v1/orders?role=SELLER");

    void walk() throws IOException, InterruptedException {
        for (var phase : PHASES) {
            for (var sort : SORTS) {
                for (var filter : FILTERS) {
                    pages(AUCTIONS + "?status=" + phase + "&sort=" + sort + filter, "");
                }
            }
        }
        var bidder = api.tokenOf("buyer1");
        var auction = AUCTIONS + "/" + House.auctionId(house.auctions() / 2);
        bid(auction, bidder);
        api.get(auction, "");
        api.get(auction, bidder);
        pages(auction + "/bids?limit=5", "");
        api.get(auction + "/log", "");
        for (var own : OWN) {
            api.get(own, bidder);
        }
    }

    private void pages(String address, String token) throws IOException, InterruptedException {
        var next = api.get(address, token).path("next");
        if (next.isString()) {
            api.get(address + "&cursor=" + next.asString(), token);
        }
    }

    private void bid(String auction, String bidder) throws IOException, InterruptedException {
        api.post(auction + "/bids", bidder, Map.of("maxAmountWon", 5_000_000), ApiClient.CREATED);
    }
}

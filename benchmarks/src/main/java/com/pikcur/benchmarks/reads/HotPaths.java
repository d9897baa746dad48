package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.load.Members;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Walks once along every way that members take all day, each list to its second page if it has one.
 *
 * @param regular token of somebody who has bid on many auctions
 */
record HotPaths(ApiClient api, House house, String regular) {

    private static final String AUCTIONS = "/api/v1/auctions";
    private static final List<String> PHASES = List.of("OPEN", "SCHEDULED", "CLOSED");
    private static final List<String> SORTS = List.of("closing-soon", "newest", "popular", "price");
    private static final String WORDS = "&q=Moonlight";
    /** Few titles have it. */
    private static final String RARE_WORD = "&q=4321";

    private static final String PRICES = "&minWon=1000&maxWon=900000";
    private static final List<String> FILTERS = List.of("", WORDS, RARE_WORD, PRICES, WORDS + PRICES);
    private static final List<String> OWN = List.of(
            "/api/v1/users/me/bids",
            "/api/v1/users/me/wins",
            "/api/v1/notifications",
            "/api/v1/notifications/unread-count",
            "/api/v1/orders?role=BUYER",
            "/api/v1/orders?role=BUYER&status=PAID",
            "/api/v1/orders?role=SELLER",
            "/api/v1/orders?role=SELLER&status=PAID");

    static HotPaths of(Shop shop) {
        var house = shop.house();
        // Not the seller of the auction that is bid on.
        var regular = new Members(shop.node()::setting).tokenOf(House.memberId(house.members() / 2));
        return new HotPaths(new ApiClient(shop.node().root()), house, regular);
    }

    void walk() throws IOException, InterruptedException {
        for (var phase : PHASES) {
            for (var sort : SORTS) {
                for (var filter : FILTERS) {
                    pages(AUCTIONS + "?status=" + phase + "&sort=" + sort + filter, "");
                }
            }
        }
        auction(AUCTIONS + "/" + House.auctionId(house.auctions() / 2));
        for (var own : OWN) {
            pages(own, regular);
        }
    }

    private void auction(String address) throws IOException, InterruptedException {
        api.get(address, "");
        api.get(address, regular);
        pages(address + "/bids?limit=5", "");
        api.get(address + "/log", "");
        var bids = address + "/bids";
        api.post(bids, api.tokenOf("buyer1"), Map.of("maxAmountWon", 5_000_000), ApiClient.CREATED);
        api.postKeyed(bids, regular, Map.of("maxAmountWon", 6_000_000), ApiClient.CREATED);
    }

    private void pages(String address, String token) throws IOException, InterruptedException {
        var next = api.get(address, token).path("next");
        if (next.isString()) {
            var more = address.contains("?") ? "&" : "?";
            api.get(address + more + "cursor=" + next.asString(), token);
        }
    }
}

package com.pikcur.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two bidders who outbid each other in turn over one connection, each bid as soon as the one before is answered. */
final class BidLoop {

    private static final String PASSWORD = "Pikcur!2026";
    private static final int CREATED = 201;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    BidLoop(URI root) {
        this.root = root;
    }

    /**
     * Bids for so long uncounted, and then for as long again.
     *
     * @return nanoseconds of an accepted bid on average
     * @throws IllegalStateException if a bid is refused
     */
    double nanosOfABid(Duration each) throws IOException, InterruptedException {
        var path = "/api/v1/auctions/" + list(tokenOf("seller")) + "/bids";
        var bidders = List.of(tokenOf("buyer1"), tokenOf("buyer2"));
        var minimumWon = 10_000L;
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
        return post(path, token, Map.of("maxAmountWon", amountWon), CREATED)
                .path("minimumBidWon")
                .asLong();
    }

    private String tokenOf(String name) throws IOException, InterruptedException {
        var body = Map.of("email", name + "@pikcur.test", "password", PASSWORD);
        return post("/api/v1/auth/login", "", body, 200).path("accessToken").asString();
    }

    private String list(String seller) throws IOException, InterruptedException {
        var listing = Map.of(
                "title",
                "Moonlight art toy 12/100",
                "description",
                "Boxed, with certificate.",
                "condition",
                "LIKE_NEW",
                "imageKeys",
                List.of(),
                "startPriceWon",
                10_000,
                "shippingFeeWon",
                3_000,
                "closesAt",
                Instant.now().plus(Duration.ofHours(2)).toString(),
                "autoExtend",
                false);
        return post("/api/v1/auctions", seller, listing, CREATED).path("id").asString();
    }

    private JsonNode post(String path, String token, Object body, int expected)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(path + " was answered with " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }
}

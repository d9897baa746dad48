package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What journeys do with auctions over HTTP. */
final class Auctions {

    private static final List<String> ACCEPTED = List.of("LEADING", "OUTBID", "RAISED");

    private Auctions() {}

    static Map<String, Object> listing(Instant closesAt, boolean autoExtend) {
        return Map.of(
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
                closesAt.toString(),
                "autoExtend",
                autoExtend);
    }

    /** Lists an auction that starts at 10,000 won, and gives its id. */
    static String list(ApiClient seller, Instant closesAt, boolean autoExtend) {
        var answer = seller.post("/api/v1/auctions", listing(closesAt, autoExtend));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("id");
    }

    static String url(Node node, String auction) {
        return node.root().resolve("/api/v1/auctions/" + auction).toString();
    }

    static boolean isClosed(Node node, String auction) {
        return log(node, auction)
                .anyMatch(entry -> entry.path("fact").asString().equals("CLOSE"));
    }

    static List<String> acceptedBids(Node node, String auction) {
        return log(node, auction)
                .filter(entry -> ACCEPTED.contains(entry.path("result").asString()))
                .map(entry -> entry.path("bidId").asString())
                .toList();
    }

    static Stream<JsonNode> log(Node node, String auction) {
        return new ApiClient(node.root())
                .get("/api/v1/auctions/" + auction + "/log")
                .body()
                .path("entries")
                .valueStream();
    }

    static List<String> winsOf(Node node, String name) {
        return new ApiClient(node.root())
                .signedInAs(name)
                .get("/api/v1/users/me/wins")
                .body()
                .path("items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }
}

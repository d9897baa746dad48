package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.bootstrap.ApiClient.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it gets a problem that names it, and nothing is written. */
class BadInputTest {

    private static Node node;
    private static ApiClient seller;
    private static ApiClient buyer;
    private static String auction;

    @BeforeAll
    static void an_open_auction() {
        node = JourneyWorld.shared().one();
        seller = new ApiClient(node.root()).signedInAs("seller");
        buyer = new ApiClient(node.root()).signedInAs("buyer1");
        auction = Auctions.list(seller, Instant.now().plusSeconds(3_600), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"maxAmountWon\":}",
                "{}",
                "{\"maxAmountWon\":null}",
                "{\"maxAmountWon\":\"20000\"}",
                "{\"maxAmountWon\":20000.5}",
                "{\"maxAmountWon\":true}",
                "{\"maxAmountWon\":[20000]}",
                "{\"maxAmountWon\":-1}",
                "{\"maxAmountWon\":0}",
                "{\"maxAmountWon\":10000000001}",
                "{\"maxAmountWon\":9223372036854775808}",
                "{\"maxAmountWon\":1e400}",
                "{\"maxAmountWon\":20000,\"bidder\":\"somebody else\"}",
                "{\"maxAmountWon\":20000,\"maxAmountWon\":30000}",
                "{\"maxAmountWon\":20000} trailing"
            })
    void a_bid_that_cannot_be_read_is_refused_and_not_written(String body) {
        var before = Auctions.log(node, auction).count();

        var answer = buyer.postRaw("/api/v1/auctions/" + auction + "/bids", "application/json", body);

        assertProblem(answer, 400, "invalid-request");
        assertThat(Auctions.log(node, auction).count()).isEqualTo(before);
    }

    @Test
    void a_listing_with_a_title_of_a_megabyte_or_with_control_characters_is_refused() {
        assertThat(listWith("title", "x".repeat(1_000_000)).status()).isIn(400, 413);
        assertProblem(listWith("title", "bell\u0007"), 400, "invalid-request");
        assertProblem(listWith("title", "  "), 400, "invalid-request");
        assertProblem(listWith("startPriceWon", Long.MAX_VALUE), 400, "invalid-request");
        assertProblem(listWith("closesAt", "tomorrow"), 400, "invalid-request");
        assertProblem(listWith("condition", "SHINY"), 400, "invalid-request");
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nobody = UUID.randomUUID();
        assertProblem(buyer.get("/api/v1/auctions/" + nobody), 404, "not-found");
        assertProblem(
                buyer.post("/api/v1/auctions/" + nobody + "/bids", Map.of("maxAmountWon", 20_000)), 404, "not-found");
        assertProblem(buyer.delete("/api/v1/auctions/" + auction + "/bids/" + nobody), 404, "not-found");
        assertProblem(buyer.get("/api/v1/no-such-thing"), 404, "not-found");
        assertThat(buyer.get("/api/v1/auctions/not-a-uuid").status()).isIn(400, 404);
    }

    @Test
    void two_equal_keys_with_different_bodies_are_one_bid_and_one_refusal() {
        var key = "one-key-" + UUID.randomUUID();
        var path = "/api/v1/auctions/" + auction + "/bids";
        var first = buyer.post(path, key, Map.of("maxAmountWon", 500_000));
        var again = buyer.post(path, key, Map.of("maxAmountWon", 500_000));
        var other = buyer.post(path, key, Map.of("maxAmountWon", 600_000));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers().get("idempotency-replayed")).isEqualTo("true");
        assertThat(again.text("bidId")).isEqualTo(first.text("bidId"));
        assertProblem(other, 409, "idempotency-key-reused");
        assertProblem(buyer.post(path, "short", Map.of("maxAmountWon", 700_000)), 400, "invalid-request");
    }

    @Test
    void a_stranger_and_a_seller_cannot_bid() {
        var path = "/api/v1/auctions/" + auction + "/bids";
        assertProblem(new ApiClient(node.root()).post(path, Map.of("maxAmountWon", 20_000)), 401, "unauthenticated");
        assertProblem(seller.post(path, Map.of("maxAmountWon", 20_000)), 403, "bid-by-seller");
        assertProblem(buyer.post("/api/v1/auctions", Auctions.listing(Instant.now(), true)), 403, "forbidden");
    }

    @Test
    void a_cancelled_auction_takes_no_bid_and_its_log_stays_as_it_is() {
        var over = Auctions.list(seller, Instant.now().plusSeconds(3_600), true);
        assertThat(seller.post("/api/v1/auctions/" + over + "/cancel", Map.of()).status())
                .isEqualTo(200);
        var before = Auctions.log(node, over).count();

        var answer = buyer.post("/api/v1/auctions/" + over + "/bids", Map.of("maxAmountWon", 20_000));

        assertProblem(answer, 409, "auction-not-open");
        assertThat(Auctions.log(node, over).count()).isEqualTo(before);
    }

    private static Answer listWith(String field, Object value) {
        var body = new HashMap<>(Auctions.listing(Instant.now().plusSeconds(3_600), true));
        body.put(field, value);
        return seller.post("/api/v1/auctions", body);
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("/problems/" + type);
        assertThat(answer.text("title")).isNotBlank();
    }
}

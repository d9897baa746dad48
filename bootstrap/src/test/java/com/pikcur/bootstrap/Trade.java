package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** One sale over HTTP, as its buyer and its seller make it. */
record Trade(ApiClient buyer, ApiClient seller, String auction, String order) {

    static final long PRICE_WON = 50_000;
    static final long SHIPPING_WON = 3_000;
    static final long TOTAL_WON = PRICE_WON + SHIPPING_WON;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is to be paid. */
    record Quote(String id, String merchantUid, String provider, long amountWon) {}

    /** Something is put up, and the buyer takes it at once: an order waits for its money. */
    static Trade bought(Node node, String buyerName) {
        var seller = new ApiClient(node.root()).signedInAs("seller");
        var buyer = new ApiClient(node.root()).signedInAs(buyerName);
        var listing = new HashMap<>(Auctions.listing(Instant.now().plusSeconds(600), false));
        listing.put("buyNowPriceWon", PRICE_WON);
        var auction = seller.post("/api/v1/auctions", listing).text("id");
        var bought = buyer.post("/api/v1/auctions/" + auction + "/buy-now", Map.of());
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
        return new Trade(buyer, seller, auction, orderOf(buyer, auction));
    }

    /** Orders follow sales a moment later. */
    static String orderOf(ApiClient buyer, String auction) {
        return await().atMost(PATIENCE)
                .until(
                        () -> buyer.get("/api/v1/orders?role=BUYER&limit=100")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(order -> order.path("itemId").asString().equals(auction))
                                .map(order -> order.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    /** The same at another node. */
    Trade at(Node node) {
        return new Trade(buyer.at(node.root()), seller.at(node.root()), auction, order);
    }

    Quote quote(String provider) {
        var answer = buyer.post("/api/v1/payments/quotes", newKey(), Map.of("orderId", order, "provider", provider));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Quote(answer.text("quoteId"), answer.text("merchantUid"), provider, answer.number("amountWon"));
    }

    /** The buyer has come back from the provider's window. */
    ApiClient.Answer complete(Quote quote, String key) {
        var field = quote.provider().equals("iamport") ? "impUid" : "paymentKey";
        return buyer.post("/api/v1/payments/quotes/" + quote.id() + "/complete", Map.of(field, key));
    }

    ApiClient.Answer asBuyer(String step, Object body) {
        return buyer.post("/api/v1/orders/" + order + "/" + step, body);
    }

    ApiClient.Answer asSeller(String step, Object body) {
        return seller.post("/api/v1/orders/" + order + "/" + step, body);
    }

    String status() {
        return buyer.get("/api/v1/orders/" + order).text("status");
    }

    void awaitStatus(String status) {
        await("order " + order + " becomes " + status).atMost(PATIENCE).until(this::status, status::equals);
    }

    /** From the paid order to the seller's money. */
    void handOver() {
        var invoice = Map.of("carrierCode", "kr.cjlogistics", "trackingNumber", newNumber());
        assertThat(asSeller("invoice", invoice).status()).isEqualTo(200);
        assertThat(asBuyer("received", Map.of()).status()).isEqualTo(200);
        assertThat(asBuyer("confirm", Map.of()).status()).isEqualTo(200);
    }

    JsonNode sellersWallet() {
        return seller.get("/api/v1/wallet").body();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Of twelve digits, which no other parcel has. */
    static String newNumber() {
        return String.format(Locale.ROOT, "%012d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }
}

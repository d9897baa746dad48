package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A winner who does not pay loses the win by itself, and the next bidder may buy at their own highest bid. */
class SecondChanceJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void the_next_bidder_gets_what_the_winner_does_not_pay_for() throws Exception {
        try (var world = MoneyWorld.open();
                var node = world.startNode("pikcur.order.pay-within=6s")) {
            var seller = new ApiClient(node.root()).signedInAs("seller");
            var defaulter = new ApiClient(node.root()).signedInAs("buyer1");
            var next = new ApiClient(node.root()).signedInAs("buyer2");
            var auction = Auctions.list(seller, Instant.now().plusSeconds(4), false);
            var place = "/api/v1/auctions/" + auction;
            assertThat(next.post(place + "/bids", Map.of("maxAmountWon", 30_000))
                            .status())
                    .isEqualTo(201);
            assertThat(defaulter
                            .post(place + "/bids", Map.of("maxAmountWon", 40_000))
                            .status())
                    .isEqualTo(201);
            var unpaid = Trade.orderOf(defaulter, auction);
            new Trade(defaulter, seller, auction, unpaid).awaitStatus("CANCELLED");
            await().atMost(PATIENCE).until(() -> seller.get(place).text("status"), "UNSOLD"::equals);

            assertThat(seller.post(place + "/second-chance", Map.of()).status()).isBetween(200, 201);
            var offer = next.get("/api/v1/users/me/second-chances").body().at("/items/0");
            assertThat(offer.path("priceWon").asLong()).isEqualTo(30_000);
            assertThat(defaulter.get("/api/v1/users/me/second-chances").body().path("items"))
                    .isEmpty();
            assertThat(next.post(place + "/second-chance/accept", Map.of()).status())
                    .isEqualTo(200);

            var trade = new Trade(next, seller, auction, Trade.orderOf(next, auction));
            var quote = trade.quote("toss");
            assertThat(quote.amountWon()).isEqualTo(33_000);
            assertThat(trade.complete(quote, world.pay(quote)).text("orderStatus"))
                    .isEqualTo("PAID");
            assertThat(VerifyLog.verify(Auctions.url(node, auction))).isZero();
        }
    }
}

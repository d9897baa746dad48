package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the bid to the money on the seller's bank account, over HTTP, with each provider. */
@TestInstance(Lifecycle.PER_CLASS)
class BidToPayoutJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BANK_ACCOUNT = "110123456789";

    private final MoneyWorld world = MoneyWorld.open();
    private Node node;

    @BeforeAll
    void start() {
        node = world.startNode();
    }

    @AfterAll
    void stop() {
        node.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iamport", "toss"})
    void a_bid_that_wins_is_paid_for_and_ends_on_the_sellers_bank_account(String provider) {
        var seller = new ApiClient(node.root()).signedInAs("seller");
        var buyer = new ApiClient(node.root()).signedInAs("buyer1");
        var before = seller.get("/api/v1/wallet").number("availableWon");
        var auction = Auctions.list(seller, Instant.now().plusSeconds(3), false);
        var bid = buyer.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", 40_000));
        assertThat(bid.status()).as(bid.toString()).isEqualTo(201);

        var trade = new Trade(buyer, seller, auction, Trade.orderOf(buyer, auction));
        var quote = trade.quote(provider);
        assertThat(quote.amountWon()).isEqualTo(13_000);
        var paid = trade.complete(quote, world.pay(quote));
        assertThat(paid.text("status")).as(paid.toString()).isEqualTo("PAID");
        assertThat(paid.text("orderStatus")).isEqualTo("PAID");
        assertThat(trade.sellersWallet().path("availableWon").asLong()).isEqualTo(before);

        trade.handOver();
        assertThat(trade.status()).isEqualTo("CONFIRMED");
        var fee = seller.get("/api/v1/orders/" + trade.order()).number("feeWon");
        assertThat(fee).isPositive();
        assertThat(trade.sellersWallet().path("availableWon").asLong()).isEqualTo(before + 13_000 - fee);

        payOut(trade, before + 13_000 - fee);
        assertBooksBalance();
    }

    private void payOut(Trade trade, long amountWon) {
        var requested = trade.seller().post("/api/v1/wallet/payouts", Trade.newKey(), Map.of("amountWon", amountWon));
        assertThat(requested.status()).as(requested.toString()).isEqualTo(201);
        var payout = "/api/v1/wallet/payouts/" + requested.text("id");
        await().atMost(PATIENCE)
                .until(() -> trade.seller().get(payout).text("status"), status -> status.equals("SETTLED"));
        assertThat(trade.sellersWallet().path("availableWon").asLong()).isZero();
        assertThat(world.bank().calls().toString()).doesNotContain(BANK_ACCOUNT);
    }

    @Test
    void a_browser_that_never_comes_back_is_made_good_by_the_webhook() {
        var trade = Trade.bought(node, "buyer2");
        var quote = trade.quote("iamport");

        world.pay(quote);

        trade.awaitStatus("PAID");
    }

    @Test
    void who_cancels_within_the_free_time_has_the_money_back() {
        var trade = Trade.bought(node, "buyer3");
        var quote = trade.quote("toss");
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");

        assertThat(trade.asBuyer("cancel", Map.of("reason", "second thoughts")).status())
                .isEqualTo(200);

        trade.awaitStatus("REFUNDED");
        assertBooksBalance();
    }

    @Test
    void a_seller_who_does_not_keep_a_sale_pays_and_the_buyer_gets_a_share() {
        var trade = Trade.bought(node, "buyer4");
        var quote = trade.quote("iamport");
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");

        assertThat(trade.asSeller("cancel", Map.of()).status()).isEqualTo(200);

        trade.awaitStatus("REFUNDED");
        assertThat(trade.buyer().get("/api/v1/wallet").number("availableWon")).isEqualTo(2_500);
        assertBooksBalance();
    }

    @Test
    void members_who_meet_pay_no_shipping_once_the_seller_has_agreed() {
        var trade = Trade.bought(node, "buyer5");
        assertThat(trade.asBuyer("meeting", Map.of()).status()).isEqualTo(200);
        var tooEarly = trade.buyer()
                .post("/api/v1/payments/quotes", Trade.newKey(), Map.of("orderId", trade.order(), "provider", "toss"));
        assertThat(tooEarly.text("type")).isEqualTo("/problems/meeting-not-agreed");
        assertThat(trade.asSeller("meeting/agree", Map.of()).status()).isEqualTo(200);

        var quote = trade.quote("toss");
        assertThat(quote.amountWon()).isEqualTo(Trade.PRICE_WON);
        assertThat(trade.complete(quote, world.pay(quote)).text("orderStatus")).isEqualTo("PAID");
        assertThat(trade.asBuyer("received", Map.of()).status()).isEqualTo(200);
        assertThat(trade.asBuyer("confirm", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nobody_sees_or_pays_for_anothers_order() {
        var trade = Trade.bought(node, "buyer6");
        var stranger = new ApiClient(node.root()).signedInAs("buyer7");

        assertThat(stranger.get("/api/v1/orders/" + trade.order()).status()).isEqualTo(404);
        assertThat(stranger.post(
                                "/api/v1/payments/quotes",
                                Trade.newKey(),
                                Map.of("orderId", trade.order(), "provider", "toss"))
                        .status())
                .isEqualTo(404);
    }

    private void assertBooksBalance() {
        var trial = new ApiClient(node.root()).signedInAs("admin").get("/api/v1/admin/ledger/trial-balance");
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.number("differenceWon")).isZero();
    }
}

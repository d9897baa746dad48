package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.AtOnce;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The same thing asked a hundred times at once is done once, on two nodes. */
@TestInstance(Lifecycle.PER_CLASS)
class OnceIsOnceTest {

    private static final int MANY = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MoneyWorld world = MoneyWorld.open();
    private Node one;
    private Node other;

    @BeforeAll
    void start() {
        one = world.startNode();
        other = world.startNode();
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        world.close();
    }

    @Test
    void a_hundred_equal_requests_with_one_key_have_one_effect_and_one_answer() {
        var trade = Trade.bought(one, "buyer1");
        var body = Map.of("orderId", trade.order(), "provider", "toss");

        var answers = AtOnce.each(
                MANY,
                number -> trade.at(number % 2 == 0 ? one : other)
                        .buyer()
                        .post("/api/v1/payments/quotes", "one-and-the-same", body));

        assertThat(answers)
                .allMatch(answer ->
                        answer.status() == 201 || answer.text("type").equals("/problems/request-in-progress"));
        var first = trade.buyer().post("/api/v1/payments/quotes", "one-and-the-same", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .isNotEmpty()
                .allMatch(answer -> answer.body().equals(first.body()));
    }

    @Test
    void a_hundred_completions_by_redirect_and_webhook_are_one_payment() {
        completedManyTimes("iamport", "buyer2", "{\"imp_uid\":\"%s\",\"merchant_uid\":\"%s\",\"status\":\"paid\"}");
        completedManyTimes(
                "toss",
                "buyer3",
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"createdAt\":\"2026-01-01T00:00:00.000000\",\"data\":{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"status\":\"DONE\"}}");
        var trial = new ApiClient(one.root()).signedInAs("admin").get("/api/v1/admin/ledger/trial-balance");
        assertThat(trial.number("differenceWon")).isZero();
    }

    private void completedManyTimes(String provider, String buyer, String notice) {
        var trade = Trade.bought(one, buyer);
        var quote = trade.quote(provider);
        var key = world.pay(quote);
        var told = notice.formatted(key, quote.merchantUid());

        var statuses = AtOnce.each(MANY, number -> {
            var there = trade.at(number % 4 < 2 ? one : other);
            return number % 2 == 0
                    ? there.complete(quote, key).status()
                    : new ApiClient(there.buyer().root())
                            .postRaw("/api/v1/webhooks/payments/" + provider, "application/json", told)
                            .status();
        });

        assertThat(statuses).containsOnly(200);
        trade.awaitStatus("PAID");
        var confirmed = trade.seller().get("/api/v1/orders/" + trade.order());
        assertThat(confirmed.number("totalWon")).isEqualTo(Trade.TOTAL_WON);
        assertThat(trade.complete(quote, key).text("status")).isEqualTo("PAID");
        assertThat(trade.asBuyer("cancel", Map.of()).status()).isEqualTo(200);
        trade.awaitStatus("REFUNDED");
    }

    @Test
    void two_withdrawals_at_once_never_take_more_than_is_there() {
        var trade = Trade.bought(one, "buyer4");
        var quote = trade.quote("toss");
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        trade.handOver();
        var available = trade.sellersWallet().path("availableWon").asLong();

        var answers = AtOnce.each(
                MANY,
                number -> trade.at(number % 2 == 0 ? one : other)
                        .seller()
                        .post("/api/v1/wallet/payouts", UUID.randomUUID().toString(), Map.of("amountWon", available))
                        .status());

        assertThat(answers).containsOnlyOnce(201);
        await().atMost(PATIENCE)
                .until(() -> trade.sellersWallet().path("heldWon").asLong() == 0);
        assertThat(trade.sellersWallet().path("availableWon").asLong()).isZero();
    }

    @Test
    void forged_notices_change_nothing() {
        var trade = Trade.bought(one, "buyer5");
        var quote = trade.quote("iamport");
        var anybody = new ApiClient(one.root());

        var forged = "{\"imp_uid\":\"imp_000000000000\",\"merchant_uid\":\"%s\",\"status\":\"paid\"}"
                .formatted(quote.merchantUid());
        assertThat(anybody.postRaw("/api/v1/webhooks/payments/iamport", "application/json", forged)
                        .status())
                .isEqualTo(200);
        assertThat(anybody.postRaw("/api/v1/webhooks/payments/nobody", "application/json", forged)
                        .status())
                .isEqualTo(404);

        assertThat(trade.status()).isEqualTo("AWAITING_PAYMENT");
    }
}

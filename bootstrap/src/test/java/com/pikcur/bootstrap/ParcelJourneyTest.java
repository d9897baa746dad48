package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.sweettracker.SandboxSweetTracker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** From the bid over the parcel to the money, with nobody saying that it has arrived but the courier. */
@TestInstance(Lifecycle.PER_CLASS)
class ParcelJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOTICES = "/api/v1/notifications?limit=100";

    private final MoneyWorld world = MoneyWorld.open();
    private final SandboxSweetTracker courier = SandboxSweetTracker.start();
    private Node node;

    @BeforeAll
    void start() {
        node = world.startNode(
                "pikcur.delivery.trackers=sweettracker",
                "pikcur.delivery.sweettracker.url=" + courier.url(),
                "pikcur.delivery.sweettracker.key=" + courier.key(),
                "pikcur.delivery.looks.every=200ms",
                "pikcur.delivery.looks.longest-pause=300ms",
                "pikcur.order.confirm-within=2s");
    }

    @AfterAll
    void stop() {
        node.close();
        courier.close();
        world.close();
    }

    @Test
    void everybody_is_told_of_every_step_and_the_sale_becomes_final_by_itself() {
        var seller = new ApiClient(node.root()).signedInAs("seller");
        var winner = new ApiClient(node.root()).signedInAs("buyer1");
        var loser = new ApiClient(node.root()).signedInAs("buyer2");
        var auction = Auctions.list(seller, Instant.now().plusSeconds(4), false);
        bid(loser, auction, 20_000);
        bid(winner, auction, 40_000);
        var trade = new Trade(winner, seller, auction, Trade.orderOf(winner, auction));
        var quote = trade.quote("toss");
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        assertThat(tracking(trade).path("status").asString()).isEqualTo("NOT_SHIPPED");
        await().atMost(PATIENCE).until(() -> tracking(trade).path("shipBy").asString(""), shipBy -> !shipBy.isEmpty());

        var number = Trade.newNumber();
        assertThat(trade.asSeller("invoice", Map.of("carrierCode", "04", "trackingNumber", number))
                        .status())
                .isEqualTo(200);
        for (var level = 1; level <= 6; level++) {
            courier.parcels().advance(Carrier.CJ_LOGISTICS, number, Step.to(level));
            var reached = level;
            await().atMost(PATIENCE).until(() -> tracking(trade).path("level").asInt(), told -> told == reached);
        }

        trade.awaitStatus("CONFIRMED");
        assertThat(tracking(trade).path("complete").asBoolean()).isTrue();
        assertThat(tracking(trade).path("events").size()).isEqualTo(6);
        var paidOut = seller.post("/api/v1/wallet/payouts", Trade.newKey(), Map.of("amountWon", 5_000));
        assertThat(paidOut.status()).as(paidOut.toString()).isEqualTo(201);
        awaitTold(
                winner,
                trade,
                "WON",
                "PAYMENT_DUE",
                "PAYMENT_RECEIVED",
                "SHIPPED",
                "PARCEL_MOVED",
                "PARCEL_MOVED",
                "PARCEL_MOVED",
                "PARCEL_MOVED",
                "PARCEL_MOVED",
                "DELIVERED",
                "CONFIRM_DUE");
        awaitTold(seller, trade, "SOLD", "ORDER_PAID", "DELIVERED", "CONFIRMED");
        awaitTold(loser, trade, "OUTBID", "LOST");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(seller)).contains("PAYOUT_SENT"));
        assertThat(mailTo("buyer1")).contains("[Pikcur] 발송되었습니다: Moonlight art toy 12/100");
        assertThat(courier.calls().toString()).doesNotContain(courier.key());
    }

    @Test
    void a_number_of_another_parcel_is_refused_and_its_people_hear_of_it() {
        var number = Trade.newNumber();
        var owner = paid("buyer3");
        var other = paid("buyer4");
        assertThat(owner.asSeller("invoice", invoice(number)).status()).isEqualTo(200);

        var refused = other.asSeller("invoice", invoice(number));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("/problems/invoice-used");
        assertThat(other.status()).isEqualTo("PAID");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(owner.buyer())).contains("INVOICE_REUSED"));
        assertThat(told(other.buyer())).doesNotContain("INVOICE_REUSED");
    }

    @Test
    void a_parcel_picked_up_before_it_was_bought_is_not_believed_until_an_administrator_does() {
        var trade = paid("buyer5");
        var number = Trade.newNumber();
        assertThat(trade.asSeller("invoice", invoice(number)).status()).isEqualTo(200);

        courier.parcels()
                .advance(
                        Carrier.CJ_LOGISTICS,
                        number,
                        Step.to(2).at(Instant.now().minus(Duration.ofDays(3))));
        courier.parcels().advance(Carrier.CJ_LOGISTICS, number, Step.to(6));

        await().atMost(PATIENCE).until(() -> tracking(trade).path("complete").asBoolean());
        assertThat(tracking(trade).path("doubts").toString()).contains("PICKED_UP_BEFORE_ORDER");
        assertThat(trade.status()).isEqualTo("SHIPPED");
        var admin = new ApiClient(node.root()).signedInAs("admin");
        assertThat(admin.post("/api/v1/admin/parcels/" + trade.order() + "/trust", Map.of())
                        .status())
                .isEqualTo(204);
        trade.awaitStatus("CONFIRMED");
    }

    @Test
    void a_parcel_that_goes_back_is_for_an_administrator_to_decide() {
        var trade = paid("buyer6");
        var number = Trade.newNumber();
        assertThat(trade.asSeller("invoice", invoice(number)).status()).isEqualTo(200);

        courier.parcels().advance(Carrier.CJ_LOGISTICS, number, Step.to(3).saying("반송"));

        trade.awaitStatus("DISPUTED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(trade.buyer())).contains("PARCEL_RETURNED", "DISPUTED"));
    }

    private static void bid(ApiClient bidder, String auction, long amountWon) {
        var answer = bidder.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", amountWon));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private Trade paid(String buyer) {
        var trade = Trade.bought(node, buyer);
        var quote = trade.quote("toss");
        assertThat(trade.complete(quote, world.pay(quote)).text("status")).isEqualTo("PAID");
        return trade;
    }

    private static Map<String, String> invoice(String number) {
        return Map.of("carrierCode", "kr.cjlogistics", "trackingNumber", number);
    }

    private static JsonNode tracking(Trade trade) {
        return trade.buyer()
                .get("/api/v1/orders/" + trade.order() + "/tracking")
                .body();
    }

    /** Of this sale, these and nothing else. */
    private static void awaitTold(ApiClient member, Trade trade, String... types) {
        var sale = Set.of(trade.auction(), trade.order());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices(member)
                                .filter(notice -> sale.contains(
                                        notice.path("about").path("id").asString()))
                                .map(notice -> notice.path("type").asString()))
                        .containsExactlyInAnyOrder(types));
    }

    private static List<String> told(ApiClient member) {
        return notices(member).map(notice -> notice.path("type").asString()).toList();
    }

    private static Stream<JsonNode> notices(ApiClient member) {
        return member.get(NOTICES).body().path("items").valueStream();
    }

    private static List<String> mailTo(String name) {
        return JourneyWorld.mailbox().to(name + "@pikcur.test").stream()
                .map(mail -> mail.subject())
                .toList();
    }
}

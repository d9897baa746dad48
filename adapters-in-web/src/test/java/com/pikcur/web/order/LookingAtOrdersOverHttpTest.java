package com.pikcur.web.order;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class LookingAtOrdersOverHttpTest {

    private static final List<String> FACTS_OF_A_STATE = List.of(
            "payBy",
            "freeCancelUntil",
            "cancelRequestedAt",
            "confirmBy",
            "invoice",
            "cancelReason",
            "complaint",
            "paidAt",
            "shippedAt",
            "deliveredAt",
            "confirmedAt",
            "cancelledAt",
            "refundedAt");

    private final Web web = new Web();
    private final Orders orders = web.orders;
    private final Sides sides = new Sides(web);

    @Test
    void a_buyer_sees_what_was_bought_from_whom_and_what_it_costs() {
        var order = orders.opened();

        var seen = seenBy(ALICE, order);

        assertThat(seen.path("id").asString()).isEqualTo(order.value().toString());
        assertThat(seen.path("number").asString()).matches("260302-[0-9A-Z]{8}");
        assertThat(seen.path("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(seen.path("channel").asString()).isEqualTo("AUCTION");
        assertThat(seen.path("itemId").asString())
                .isEqualTo(orders.get(order).sale().subject().toString());
        assertThat(seen.path("title").asString()).isEqualTo("한정판 피규어");
        assertThat(seen.path("buyerId").asString()).isEqualTo(ALICE.value().toString());
        assertThat(seen.path("sellerId").asString()).isEqualTo(SELLER.value().toString());
        assertThat(seen.path("priceWon").asLong()).isEqualTo(100_000);
        assertThat(seen.path("shippingFeeWon").asLong()).isEqualTo(3_000);
        assertThat(seen.path("totalWon").asLong()).isEqualTo(103_000);
        assertThat(seen.path("handover").asString()).isEqualTo("PARCEL");
        assertThat(seen.path("payBy").asString()).isEqualTo("2026-03-03T03:00:00Z");
        assertThat(seen.path("openedAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void each_side_is_told_what_it_can_do() {
        sides.moveIn(ALICE, "Alice");
        var order = orders.opened();

        assertThat(stepsOf(ALICE, order)).containsExactly("PAY", "CHOOSE_ADDRESS", "REQUEST_MEETING", "CANCEL");
        assertThat(stepsOf(SELLER, order)).containsExactly("CANCEL");

        var paid = orders.paid(order);
        assertThat(stepsOf(ALICE, paid)).containsExactly("CANCEL");
        assertThat(stepsOf(SELLER, paid)).containsExactly("CANCEL", "SHIP");
    }

    @Test
    void the_fee_is_the_sellers_to_know() {
        var order = orders.opened();

        assertThat(seenBy(SELLER, order).path("feeWon").asLong()).isEqualTo(5_000);
        assertThat(seenBy(ALICE, order).path("feeWon").isNull()).isTrue();
    }

    private static List<String> with(List<String> facts, String... more) {
        return Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    @Test
    void what_it_has_not_come_to_is_null() {
        var cancelled = orders.opened();
        json(sides.buyer("POST cancel", cancelled), 200);
        var refunded = orders.paid();
        json(sides.buyer("POST cancel", refunded), 200);
        orders.refunds(refunded);
        var confirmed = orders.delivered();
        json(sides.buyer("POST confirm", confirmed), 200);

        var paid = List.of("payBy", "freeCancelUntil", "paidAt");
        var shipped = with(paid, "invoice", "shippedAt");
        var delivered = with(shipped, "confirmBy", "deliveredAt");
        Map.of(
                        orders.opened(),
                        List.of("payBy"),
                        orders.paid(),
                        paid,
                        orders.shipped(),
                        shipped,
                        orders.delivered(),
                        delivered,
                        orders.disputed(),
                        with(delivered, "complaint"),
                        confirmed,
                        with(delivered, "confirmedAt"),
                        cancelled,
                        List.of("payBy", "cancelReason", "cancelledAt"),
                        refunded,
                        with(paid, "cancelReason", "cancelledAt", "refundedAt"))
                .forEach((order, known) -> {
                    var seen = seenBy(ALICE, order);
                    assertThat(seen.propertyNames()).containsAll(FACTS_OF_A_STATE);
                    assertThat(FACTS_OF_A_STATE.stream()
                                    .filter(fact -> !seen.path(fact).isNull()))
                            .as(seen.path("status").asString())
                            .containsExactlyInAnyOrderElementsOf(known);
                });
    }

    @Test
    void a_buyer_always_sees_the_address_a_seller_once_there_is_a_parcel_to_send() {
        sides.moveIn(ALICE, "Alice");
        var order = orders.opened();
        assertThat(addressSeenBy(ALICE, order).path("recipient").asString()).isEqualTo("김수집");
        assertThat(addressSeenBy(ALICE, order).path("entranceNote").isNull()).isTrue();
        assertThat(addressSeenBy(SELLER, order).isNull()).isTrue();

        orders.paid(order);

        assertThat(addressSeenBy(SELLER, order)).isEqualTo(addressSeenBy(ALICE, order));
        for (var later : Stream.of(orders.shipped(), orders.delivered(), orders.disputed())
                .toList()) {
            assertThat(addressSeenBy(SELLER, later).path("line1").asString()).isEqualTo("서울특별시 중구 세종대로 110");
        }
    }

    @Test
    void no_seller_sees_the_address_of_what_was_called_off() {
        sides.moveIn(ALICE, "Alice");
        var order = orders.paid();
        json(sides.buyer("POST cancel", order), 200);

        assertThat(addressSeenBy(SELLER, order).isNull()).isTrue();
        assertThat(addressSeenBy(ALICE, order).isNull()).isFalse();

        orders.refunds(order);

        assertThat(addressSeenBy(SELLER, order).isNull()).isTrue();
    }

    @Test
    void no_seller_sees_the_home_of_whom_they_meet() {
        sides.moveIn(ALICE, "Alice");
        var order = orders.opened();
        json(sides.buyer("POST meeting", order), 200);
        json(sides.seller("POST meeting/agree", order), 200);

        orders.paid(order);

        assertThat(addressSeenBy(SELLER, order).isNull()).isTrue();
    }

    @Test
    void nobody_keeps_a_copy_of_an_order() {
        assertThat(sides.looksAt(orders.opened(), ALICE)).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void to_strangers_an_order_is_not_there() {
        var order = orders.opened();

        problem(sides.looksAt(order, BOB), 404, "not-found");
        problem(sides.looksAt(new OrderId(UUID.randomUUID()), ALICE), 404, "not-found");
        problem(web.http.get().uri("/api/v1/orders/{id}", order.value()).exchange(), 401, "unauthenticated");
        problem(web.http.get().uri("/api/v1/orders?role=BUYER").exchange(), 401, "unauthenticated");
    }

    @Test
    void each_side_has_a_list_of_its_own_the_newest_first() {
        var first = orders.opened();
        web.house.clock.set(NOW.plus(Duration.ofMinutes(1)));
        var second = orders.opened();
        var others = orders.opened(BOB, CAROL);

        assertThat(idsOf(list(ALICE, "role=BUYER"))).containsExactly(second, first);
        assertThat(idsOf(list(SELLER, "role=SELLER"))).containsExactly(second, first);
        assertThat(idsOf(list(ALICE, "role=SELLER"))).isEmpty();
        assertThat(idsOf(list(BOB, "role=SELLER"))).containsExactly(others);
    }

    @Test
    void a_line_tells_what_and_with_whom() {
        var order = orders.get(orders.opened());

        var line = json(list(ALICE, "role=BUYER"), 200).path("items").path(0);

        assertThat(line.propertyNames())
                .containsExactly(
                        "id", "number", "status", "itemId", "title", "sellerId", "buyerId", "totalWon", "openedAt");
        assertThat(line.path("number").asString()).isEqualTo(order.number());
        assertThat(line.path("itemId").asString())
                .isEqualTo(order.sale().subject().toString());
        assertThat(line.path("sellerId").asString()).isEqualTo(SELLER.value().toString());
        assertThat(line.path("totalWon").asLong()).isEqualTo(103_000);
    }

    @Test
    void a_list_can_be_narrowed_to_a_status() {
        orders.opened();
        var paid = orders.paid();

        assertThat(idsOf(list(ALICE, "role=BUYER&status=PAID"))).containsExactly(paid);
        assertThat(idsOf(list(ALICE, "role=BUYER&status=DISPUTED"))).isEmpty();
        assertThat(idsOf(list(ALICE, "role=BUYER&status="))).hasSize(2);
    }

    @Test
    void a_list_goes_on_where_it_was_cut() {
        var all = Stream.generate(orders::opened).limit(5).toList();

        var first = json(list(ALICE, "role=BUYER&limit=2"), 200);
        var second = json(listFrom(ALICE, Party.BUYER, first), 200);
        var third = json(listFrom(ALICE, Party.BUYER, second), 200);

        assertThat(Stream.of(first, second, third).flatMap(LookingAtOrdersOverHttpTest::ids))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.path("items")).hasSize(1);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(wrongField(listFrom(SELLER, Party.SELLER, first))).isEqualTo("cursor");
    }

    @Test
    void a_field_that_makes_no_sense_is_named() {
        assertThat(wrongField(list(ALICE, ""))).isEqualTo("role");
        assertThat(wrongField(list(ALICE, "role=ADMIN"))).isEqualTo("role");
        assertThat(wrongField(list(ALICE, "role=BUYER&status=LOST"))).isEqualTo("status");
        assertThat(wrongField(list(ALICE, "role=BUYER&limit=0"))).isEqualTo("limit");
        assertThat(wrongField(list(ALICE, "role=BUYER&cursor=elsewhere"))).isEqualTo("cursor");
    }

    private JsonNode seenBy(MemberId member, OrderId order) {
        return json(sides.looksAt(order, member), 200);
    }

    private JsonNode addressSeenBy(MemberId member, OrderId order) {
        return seenBy(member, order).path("shippingAddress");
    }

    private List<String> stepsOf(MemberId member, OrderId order) {
        return seenBy(member, order)
                .path("mayDo")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private MvcTestResult list(MemberId member, String query) {
        return web.http
                .get()
                .uri("/api/v1/orders?" + query)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }

    private MvcTestResult listFrom(MemberId member, Party role, JsonNode before) {
        return web.http
                .get()
                .uri("/api/v1/orders")
                .queryParam("role", role.name())
                .queryParam("limit", "2")
                .queryParam("cursor", before.path("next").asString())
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }

    private static List<OrderId> idsOf(MvcTestResult list) {
        return ids(json(list, 200)).toList();
    }

    private static Stream<OrderId> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(line -> new OrderId(UUID.fromString(line.path("id").asString())));
    }
}

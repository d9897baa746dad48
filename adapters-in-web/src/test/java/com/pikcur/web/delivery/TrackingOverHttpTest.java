package com.pikcur.web.delivery;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Deliveries;
import com.pikcur.web.Web;
import com.pikcur.web.order.Sides;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class TrackingOverHttpTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");

    private final Web web = new Web();
    private final Deliveries deliveries = web.deliveries;
    private final Sides sides = new Sides(web);

    private OrderId shipped() {
        var order = deliveries.awaited();
        json(
                sides.seller("POST invoice", order, "{\"carrierCode\":\"04\",\"trackingNumber\":\"1234-5678-9012\"}"),
                200);
        return order;
    }

    private JsonNode tracking(OrderId order) {
        return json(sides.buyer("GET tracking", order), 200);
    }

    /** Somebody has it in hands an hour from now, and it is looked for. */
    private void seenAt(ParcelStep step, OrderId order) {
        web.house.clock.advance(Duration.ofHours(1));
        deliveries.calling.advance(INVOICE, step, web.house.clock.instant());
        deliveries.look(order);
    }

    @Test
    void before_it_is_sent_both_sides_see_by_when_it_must_be() {
        var order = deliveries.awaited();

        var tracking = tracking(order);

        assertThat(tracking.path("status").asString()).isEqualTo("NOT_SHIPPED");
        assertThat(tracking.path("level").asInt()).isZero();
        assertThat(tracking.path("complete").asBoolean()).isFalse();
        assertThat(tracking.path("returned").asBoolean()).isFalse();
        assertThat(tracking.path("events").isArray()).isTrue();
        assertThat(tracking.path("events")).isEmpty();
        assertThat(tracking.path("doubts")).isEmpty();
        assertThat(tracking.path("shipBy").asString()).isEqualTo("2026-03-04T15:00:00Z");
        assertThat(tracking.path("shippingExtended").isBoolean()).isTrue();
        assertThat(tracking.path("shippingExtended").asBoolean()).isFalse();
        for (var unknown : new String[] {"carrierCode", "trackingNumber", "seenAt", "ageSeconds"}) {
            assertThat(tracking.path(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(json(sides.seller("GET tracking", order), 200)).isEqualTo(tracking);
    }

    @Test
    void an_order_that_is_not_paid_has_no_parcel_and_no_time_to_send_it() {
        var tracking = tracking(web.orders.opened());

        assertThat(tracking.path("status").asString()).isEqualTo("NOT_SHIPPED");
        assertThat(tracking.path("shipBy").isNull()).isTrue();
        assertThat(tracking.path("shippingExtended").isNull()).isTrue();
    }

    @Test
    void once_it_is_sent_its_number_is_shown_and_no_time_to_send_it() {
        var tracking = tracking(shipped());

        assertThat(tracking.path("status").asString()).isEqualTo("ANNOUNCED");
        assertThat(tracking.path("level").asInt()).isZero();
        assertThat(tracking.path("carrierCode").asString()).isEqualTo("kr.cjlogistics");
        assertThat(tracking.path("trackingNumber").asString()).isEqualTo("123456789012");
        assertThat(tracking.path("shipBy").isNull()).isTrue();
        assertThat(tracking.path("seenAt").isNull()).isTrue();
        assertThat(tracking.path("ageSeconds").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_see_how_far_it_has_come(ParcelStep step) {
        var order = shipped();
        seenAt(step, order);

        var tracking = tracking(order);

        assertThat(tracking.path("status").asString()).isEqualTo(step.name());
        assertThat(tracking.path("level").asInt()).isEqualTo(step.level());
        assertThat(tracking.path("complete").asBoolean()).isEqualTo(step == ParcelStep.DELIVERED);
        assertThat(tracking.at("/events/0/at").asString()).isEqualTo("2026-03-02T04:00:00Z");
        assertThat(tracking.at("/events/0/where").asString()).isEqualTo("서울센터");
        assertThat(tracking.at("/events/0/status").asString()).isEqualTo(step.name());
        assertThat(tracking.at("/events/0/level").asInt()).isEqualTo(step.level());
        assertThat(json(sides.seller("GET tracking", order), 200)).isEqualTo(tracking);
    }

    @Test
    void what_happened_last_is_told_last() {
        var order = shipped();
        seenAt(ParcelStep.PICKED_UP, order);
        seenAt(ParcelStep.IN_TRANSIT, order);

        assertThat(tracking(order).path("events").findValuesAsString("status"))
                .containsExactly("PICKED_UP", "IN_TRANSIT");
    }

    @Test
    void a_tracker_that_does_not_answer_leaves_what_was_known_with_its_age() {
        var order = shipped();
        seenAt(ParcelStep.IN_TRANSIT, order);
        var known = tracking(order);
        deliveries.calling.goAway();
        deliveries.counting.goAway();
        web.house.clock.advance(Duration.ofHours(5));
        deliveries.look(order);

        var shown = tracking(order);

        assertThat(known.path("ageSeconds").asLong(-1)).isZero();
        assertThat(shown.path("ageSeconds").asLong()).isEqualTo(18_000);
        assertThat(shown.path("seenAt").asString()).isEqualTo("2026-03-02T04:00:00Z");
        assertThat(shown.path("status").asString()).isEqualTo("IN_TRANSIT");
        assertThat(shown.path("events")).isEqualTo(known.path("events"));
    }

    @Test
    void to_show_it_nobody_is_asked() {
        var order = shipped();

        tracking(order);

        assertThat(deliveries.calling.looks()).isZero();
        assertThat(deliveries.counting.looks()).isZero();
    }

    @Test
    void the_order_follows_what_the_trackers_tell() {
        var order = shipped();
        seenAt(ParcelStep.DELIVERED, order);

        assertThat(json(sides.looksAt(order, ALICE), 200).path("status").asString())
                .isEqualTo("DELIVERED");
        json(sides.buyer("POST confirm", order), 200);
        assertThat(tracking(order).path("status").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void a_number_the_carrier_does_not_know_for_days_is_doubtful() {
        var order = shipped();
        web.house.clock.advance(DeliveryPolicy.ORDINARY.doubtUnknownAfter());
        deliveries.look(order);

        var tracking = tracking(order);

        assertThat(tracking.path("doubts").toString()).isEqualTo("[\"NUMBER_UNKNOWN\"]");
        assertThat(tracking.path("status").asString()).isEqualTo("ANNOUNCED");
    }

    @Test
    void a_parcel_that_was_on_its_way_before_the_order_is_doubtful_and_completes_nothing() {
        var order = shipped();
        deliveries.calling.advance(INVOICE, ParcelStep.DELIVERED, NOW.minus(Duration.ofDays(1)));
        deliveries.look(order);

        var tracking = tracking(order);

        assertThat(tracking.path("doubts").toString()).isEqualTo("[\"PICKED_UP_BEFORE_ORDER\"]");
        assertThat(tracking.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(web.orders.get(order).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void a_parcel_that_goes_back_has_not_been_delivered() {
        var order = shipped();
        seenAt(ParcelStep.OUT_FOR_DELIVERY, order);
        deliveries.calling.sendBack(INVOICE, web.house.clock.instant());
        web.house.clock.advance(Duration.ofHours(1));
        deliveries.look(order);

        var tracking = tracking(order);

        assertThat(tracking.path("status").asString()).isEqualTo("RETURNED");
        assertThat(tracking.path("returned").asBoolean()).isTrue();
        assertThat(tracking.path("complete").asBoolean()).isFalse();
        assertThat(tracking.path("level").asInt()).isEqualTo(5);
    }

    @Test
    void nobody_looks_for_ever() {
        var order = shipped();
        seenAt(ParcelStep.AT_BRANCH, order);
        web.house.clock.advance(DeliveryPolicy.ORDINARY.giveUpAfter());
        deliveries.look(order);

        var tracking = tracking(order);

        assertThat(tracking.path("status").asString()).isEqualTo("GIVEN_UP");
        assertThat(tracking.path("level").asInt()).isEqualTo(4);
        assertThat(tracking.path("complete").asBoolean()).isFalse();
    }

    @Test
    void what_was_sent_before_parcels_were_looked_for_shows_its_number() {
        var tracking = tracking(web.orders.shipped());

        assertThat(tracking.path("status").asString()).isEqualTo("ANNOUNCED");
        assertThat(tracking.path("trackingNumber").asString()).isNotBlank();
        assertThat(tracking.path("events")).isEmpty();
    }

    @Test
    void strangers_see_nothing_and_nobody_keeps_a_copy() {
        var order = shipped();

        problem(sides.step(BOB, "GET tracking", order).exchange(), 404, "not-found");
        problem(
                web.http
                        .get()
                        .uri("/api/v1/orders/{id}/tracking", order.value())
                        .exchange(),
                401,
                "unauthenticated");
        assertThat(sides.buyer("GET tracking", order)).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void an_id_that_is_none_is_told_as_such() {
        var answer = web.http
                .get()
                .uri("/api/v1/orders/none/tracking")
                .header("Authorization", web.as(SELLER))
                .exchange();

        assertThat(wrongField(answer)).isEqualTo("id");
    }

    @Test
    void everybody_may_know_the_carriers_and_keep_the_list_for_a_while() {
        var answer = web.http.get().uri("/api/v1/carriers").exchange();

        var carriers = json(answer, 200).path("items");
        assertThat(carriers).hasSize(10);
        assertThat(carriers.path(0).toString())
                .isEqualTo("{\"code\":\"kr.cjlogistics\",\"shortCode\":\"04\",\"name\":\"CJ대한통운\"}");
        assertThat(answer).hasHeader("Cache-Control", "max-age=3600, public");
        assertThat(web.http.head().uri("/api/v1/carriers").exchange()).hasStatus(200);
    }
}

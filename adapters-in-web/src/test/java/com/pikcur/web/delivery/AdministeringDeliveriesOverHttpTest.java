package com.pikcur.web.delivery;

import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Deliveries;
import com.pikcur.web.Web;
import com.pikcur.web.order.Sides;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class AdministeringDeliveriesOverHttpTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");

    private final Web web = new Web();
    private final Deliveries deliveries = web.deliveries;
    private final Sides sides = new Sides(web);

    private OrderId shipped() {
        var order = deliveries.awaited();
        var body = "{\"carrierCode\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}";
        json(sides.seller("POST invoice", order, body), 200);
        return order;
    }

    /** Delivered, it is said, before anybody had bought it. */
    private OrderId doubted() {
        var order = shipped();
        deliveries.calling.advance(INVOICE, ParcelStep.DELIVERED, NOW.minus(Duration.ofDays(1)));
        deliveries.look(order);
        return order;
    }

    @Test
    void an_administrator_sees_of_any_parcel_what_its_sides_see() {
        var order = doubted();

        var shown = json(asked("GET", "parcels/" + order.value()), 200);

        assertThat(shown.at("/doubts/0").asString()).isEqualTo("PICKED_UP_BEFORE_ORDER");
        assertThat(shown).isEqualTo(json(sides.buyer("GET tracking", order), 200));
        assertThat(asked("GET", "parcels/" + order.value())).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void doubts_that_are_none_are_dispelled_and_the_order_goes_on() {
        var order = doubted();
        assertThat(web.orders.get(order).status()).isEqualTo(OrderStatus.SHIPPED);

        assertThat(trust(order)).hasStatus(204);

        assertThat(web.orders.get(order).status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(json(asked("GET", "parcels/" + order.value()), 200).path("doubts"))
                .isEmpty();
        assertThat(trust(order)).hasStatus(204);
    }

    @Test
    void what_is_not_there_is_neither_shown_nor_trusted() {
        problem(asked("GET", "parcels/" + UUID.randomUUID()), 404, "not-found");
        problem(asked("POST", "parcels/" + UUID.randomUUID() + "/trust"), 404, "not-found");
        problem(trust(web.orders.paid()), 404, "not-found");
        assertThat(wrongField(asked("GET", "parcels/none"))).isEqualTo("orderId");
    }

    @Test
    void nobody_else_dispels_doubts() {
        var order = doubted();

        var answer = web.http
                .post()
                .uri("/api/v1/admin/parcels/{id}/trust", order.value())
                .header("Authorization", web.as(SELLER, Role.SELLER))
                .exchange();

        problem(answer, 403, "forbidden");
        assertThat(web.orders.get(order).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void how_much_trackers_were_asked_is_shown_beside_what_they_may_be() {
        deliveries.look(shipped());

        var trackers = trackers();

        assertThat(trackers.toString()).isEqualTo("""
                        [{"code":"tracker-delivery","usedThisMonth":1,"quota":null,"barred":null},\
                        {"code":"sweettracker","usedThisMonth":0,"quota":5,"barred":null}]""");
    }

    @Test
    void a_tracker_that_refuses_our_key_is_barred_until_somebody_lets_it() {
        deliveries.calling.answerNext(new TrackingAnswer.Barred(BarReason.KEY_REFUSED, "UNAUTHENTICATED"));
        deliveries.look(shipped());

        assertThat(trackers().at("/0/barred").toString()).isEqualTo("""
                        {"reason":"KEY_REFUSED","providerCode":"UNAUTHENTICATED",\
                        "since":"2026-03-02T03:00:00Z","until":null}""");
        assertThat(trackers().at("/1/usedThisMonth").asInt()).isEqualTo(1);

        assertThat(asked("POST", "trackers/tracker-delivery/resume")).hasStatus(204);
        assertThat(trackers().at("/0/barred").isNull()).isTrue();
        assertThat(asked("POST", "trackers/tracker-delivery/resume")).hasStatus(204);
    }

    @Test
    void a_tracker_whose_quota_is_spent_is_barred_until_the_next_month() {
        deliveries.calling.goAway();
        deliveries.counting.answerNext(new TrackingAnswer.Barred(BarReason.QUOTA_SPENT, "103"));
        deliveries.look(shipped());

        assertThat(trackers().at("/1/barred/until").asString()).isEqualTo("2026-03-31T15:00:00Z");

        web.house.clock.set(Instant.parse("2026-03-31T15:00:00Z"));
        assertThat(trackers().at("/1/barred").isNull()).isTrue();
        assertThat(trackers().at("/1/usedThisMonth").asInt()).isZero();
    }

    @Test
    void a_tracker_nobody_knows_is_not_there() {
        problem(asked("POST", "trackers/nobody/resume"), 404, "not-found");
        problem(asked("POST", "trackers/NO BODY/resume"), 404, "not-found");
    }

    private JsonNode trackers() {
        return json(asked("GET", "trackers"), 200).path("items");
    }

    private MvcTestResult trust(OrderId order) {
        return asked("POST", "parcels/" + order.value() + "/trust");
    }

    private MvcTestResult asked(String method, String path) {
        return web.http
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1/admin/" + path)
                .header("Authorization", web.as(BOB, Role.ADMIN))
                .exchange();
    }
}

package com.pikcur.web.delivery;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Deliveries;
import com.pikcur.web.Web;
import com.pikcur.web.order.Sides;
import com.pikcur.web.shared.BodyLimitFilter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class HearingTrackersOverHttpTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Duration FIRST_LOOK = Duration.ofHours(3);

    private final Web web = new Web();
    private final Deliveries deliveries = web.deliveries;

    private OrderId shipped() {
        var order = deliveries.awaited();
        var body = "{\"carrierCode\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}";
        json(new Sides(web).seller("POST invoice", order, body), 200);
        return order;
    }

    private MvcTestResult call(String tracker, String body) {
        return web.http
                .post()
                .uri("/api/v1/webhooks/delivery/{tracker}", tracker)
                .content(body)
                .exchange();
    }

    @Test
    void a_call_needs_no_token_and_has_the_parcel_looked_for_at_once() {
        var order = shipped();
        assertThat(deliveries.nextLook(order)).contains(NOW.plus(FIRST_LOOK));

        var answer = call("tracker-delivery", deliveries.calling.notice(INVOICE));

        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyText().isEmpty();
        assertThat(deliveries.nextLook(order)).contains(NOW);
    }

    @Test
    void nothing_in_a_call_is_believed_and_nobody_waits_for_the_look() {
        var order = shipped();
        deliveries.calling.advance(INVOICE, ParcelStep.DELIVERED, NOW);

        assertThat(call("tracker-delivery", deliveries.calling.notice(INVOICE))).hasStatus(202);

        assertThat(web.orders.get(order).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(deliveries.calling.looks()).isZero();
    }

    @Test
    void a_flood_of_calls_is_one_look_at_its_time() {
        var order = shipped();
        deliveries.calling.announce(INVOICE);
        deliveries.look(order);

        for (var times = 0; times < 100; times++) {
            assertThat(call("tracker-delivery", deliveries.calling.notice(INVOICE)))
                    .hasStatus(202);
        }

        assertThat(deliveries.nextLook(order)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(deliveries.calling.looks()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gibberish",
                "null",
                "[[[[[[[[[[[[[[[[",
                "{\"carrierId\":5,\"trackingNumber\":[]}",
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"' or 1=1 --\"}",
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"999999999999\"}",
                "\u0000\u0001\ufffd"
            })
    void rubbish_is_heard_and_moves_nothing(String body) {
        var order = shipped();

        assertThat(call("tracker-delivery", body)).hasStatus(202);

        assertThat(deliveries.nextLook(order)).contains(NOW.plus(FIRST_LOOK));
    }

    @Test
    void bytes_that_are_no_text_are_heard_too() {
        var answer = web.http
                .post()
                .uri("/api/v1/webhooks/delivery/tracker-delivery")
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "text/html")
                .content(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3})
                .exchange();

        assertThat(answer).hasStatus(202);
    }

    @Test
    void a_parcel_nobody_looks_for_any_more_is_left_alone() {
        var order = shipped();
        deliveries.calling.advance(INVOICE, ParcelStep.DELIVERED, NOW);
        deliveries.look(order);

        assertThat(call("tracker-delivery", deliveries.calling.notice(INVOICE))).hasStatus(202);

        assertThat(deliveries.nextLook(order)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "sweettracker", "TRACKER-DELIVERY", "x", "a b", "한글"})
    void who_does_not_call_is_not_there(String tracker) {
        problem(call(tracker, "{}"), 404, "not-found");
    }

    @Test
    void only_as_much_is_read_as_a_call_can_need() {
        assertThat(call("tracker-delivery", "x".repeat(BodyLimitFilter.LARGEST_BODY)))
                .hasStatus(202);
        problem(call("tracker-delivery", "x".repeat(BodyLimitFilter.LARGEST_BODY + 1)), 413, "payload-too-large");
    }

    @Test
    void there_is_nothing_to_read_where_trackers_call() {
        problem(web.http.get().uri("/api/v1/webhooks/delivery/tracker-delivery").exchange(), 404, "not-found");
    }
}

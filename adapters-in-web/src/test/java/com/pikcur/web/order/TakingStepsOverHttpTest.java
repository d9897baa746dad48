package com.pikcur.web.order;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Web;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class TakingStepsOverHttpTest {

    private static final String PARCEL = "{\"carrierCode\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}";
    private static final String TORN = "{\"complaint\":\"상자가 찢어져 있었습니다.\"}";

    private final Web web = new Web();
    private final Orders orders = web.orders;
    private final Sides sides = new Sides(web);

    @Test
    void a_sale_goes_from_the_parcel_to_its_end() {
        var order = orders.paid();

        assertThat(json(sides.seller("POST invoice", order, PARCEL), 200)
                        .path("status")
                        .asString())
                .isEqualTo("SHIPPED");
        assertThat(json(sides.buyer("POST received", order), 200).path("status").asString())
                .isEqualTo("DELIVERED");
        var end = sides.buyer("POST confirm", order);

        assertThat(json(end, 200).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(end).hasHeader("Cache-Control", "no-store");
        assertThat(json(sides.looksAt(order, ALICE), 200)).isEqualTo(json(end, 200));
        assertThat(orders.books.balance(new Account.Available(SELLER))).isEqualTo(Money.won(98_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"reason\":\"잘못\\n샀습니다\"}"})
    void a_buyer_cancels_within_the_free_time_whatever_the_reason(String body) {
        var order = orders.paid();

        var cancelled = json(sides.buyer("POST cancel", order, body), 200);

        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("cancelReason").asString()).isEqualTo("BY_BUYER");
        assertThat(cancelled.path("mayDo")).isEmpty();
        assertThat(orders.books.balance(new Account.RefundsDue(order))).isEqualTo(Money.won(103_000));
    }

    @Test
    void no_body_is_needed_to_cancel() {
        assertThat(json(sides.buyer("POST cancel", orders.opened()), 200)
                        .path("cancelReason")
                        .asString())
                .isEqualTo("BY_BUYER");
        var withType = sides.step(ALICE, "POST cancel", orders.opened())
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
        json(withType, 200);
    }

    @Test
    void after_the_free_time_a_buyer_asks_once_and_the_seller_agrees() {
        var order = orders.paid();
        web.house.clock.advance(Orders.POLICY.freeCancelWithin());

        var asked = json(sides.buyer("POST cancel", order), 200);

        assertThat(asked.path("status").asString()).isEqualTo("PAID");
        assertThat(asked.path("cancelRequestedAt").asString()).isEqualTo("2026-03-02T04:00:00Z");
        problem(sides.buyer("POST cancel", order), 409, "already-requested");
        assertThat(json(sides.seller("POST cancel", order), 200)
                        .path("cancelReason")
                        .asString())
                .isEqualTo("AGREED");
    }

    @Test
    void a_seller_who_cancels_pays_for_it() {
        var order = orders.paid();

        assertThat(json(sides.seller("POST cancel", order), 200)
                        .path("cancelReason")
                        .asString())
                .isEqualTo("BY_SELLER");

        assertThat(orders.books.balance(new Account.Debt(SELLER))).isEqualTo(Money.won(10_000));
        assertThat(orders.books.balance(new Account.Available(ALICE))).isEqualTo(Money.won(5_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invoice | {\"carrierCode\":\"CJ\",\"trackingNumber\":\"123456789012\"} | carrierCode",
                "invoice | {\"carrierCode\":\"c\",\"trackingNumber\":\"123456789012\"} | carrierCode",
                "invoice | {\"trackingNumber\":\"123456789012\"} | carrierCode",
                "invoice | {\"carrierCode\":\"cj\",\"trackingNumber\":\"1234-567\"} | trackingNumber",
                "invoice | {\"carrierCode\":\"cj\",\"trackingNumber\":\"1234567890123456789012345678901\"} | trackingNumber",
                "invoice | {\"carrierCode\":\"cj\",\"trackingNumber\":\"１２３４５６７８\"} | trackingNumber",
                "invoice | {\"carrierCode\":\"cj\"} | trackingNumber",
                "dispute | {\"complaint\":\" \"} | complaint",
                "dispute | {} | complaint",
                "cancel | {\"reason\":5} | reason",
                "cancel | {\"why\":\"\"} | why"
            })
    void a_field_that_is_not_what_it_should_be_is_named(String step, String body, String field) {
        assertThat(wrongField(sides.seller("POST " + step, orders.paid(), body)))
                .isEqualTo(field);
    }

    @Test
    void texts_are_as_long_as_they_may_be() {
        var delivered = orders.delivered();

        assertThat(wrongField(sides.buyer("POST dispute", delivered, complaint(1_001))))
                .isEqualTo("complaint");
        json(sides.buyer("POST dispute", delivered, complaint(1_000)), 200);
        assertThat(wrongField(sides.buyer("POST cancel", orders.paid(), reason(201))))
                .isEqualTo("reason");
        json(sides.buyer("POST cancel", orders.paid(), reason(200)), 200);
    }

    @Test
    void where_they_have_met_the_buyer_has_it_without_a_parcel() {
        var order = orders.opened();
        json(sides.buyer("POST meeting", order), 200);
        json(sides.seller("POST meeting/agree", order), 200);
        orders.paid(order);
        problem(sides.seller("POST invoice", order, PARCEL), 409, "order-not-in-state");

        var received = json(sides.buyer("POST received", order), 200);

        assertThat(received.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(received.path("confirmBy").asString()).isEqualTo("2026-03-09T03:00:00Z");
    }

    @Test
    void a_complaint_is_for_both_sides_to_read() {
        var order = orders.shipped();

        var disputed = json(sides.buyer("POST dispute", order, TORN.replace("상자", " 상자")), 200);

        assertThat(disputed.path("status").asString()).isEqualTo("DISPUTED");
        assertThat(disputed.path("complaint").asString()).isEqualTo("상자가 찢어져 있었습니다.");
        assertThat(json(sides.looksAt(order, SELLER), 200).path("complaint").asString())
                .isEqualTo("상자가 찢어져 있었습니다.");
    }

    @Test
    void a_step_at_the_wrong_time_is_told_with_the_status() {
        var order = orders.opened();

        assertThat(problem(sides.buyer("POST confirm", order), 409, "order-not-in-state")
                        .path("orderStatus")
                        .asString())
                .isEqualTo("AWAITING_PAYMENT");
        problem(sides.buyer("POST received", order), 409, "order-not-in-state");
        problem(sides.buyer("POST dispute", order, TORN), 409, "order-not-in-state");
        problem(sides.seller("POST invoice", order, PARCEL), 409, "order-not-in-state");
        problem(sides.seller("POST cancel", orders.shipped()), 409, "order-not-in-state");
    }

    @Test
    void what_is_for_the_other_side_is_told_with_whose_it_is() {
        var order = orders.delivered();

        assertThat(problem(sides.seller("POST confirm", order), 403, "not-your-turn")
                        .path("party")
                        .asString())
                .isEqualTo("BUYER");
        problem(sides.seller("POST received", order), 403, "not-your-turn");
        problem(sides.seller("POST dispute", order, TORN), 403, "not-your-turn");
        assertThat(problem(sides.buyer("POST invoice", order, PARCEL), 403, "not-your-turn")
                        .path("party")
                        .asString())
                .isEqualTo("SELLER");
    }

    @ParameterizedTest
    @CsvSource({"ko, 지금은 할 수 없는 작업", "en, Not at this point"})
    void a_refusal_is_told_in_the_language_asked_for(String language, String title) {
        var answer = sides.step(ALICE, "POST confirm", orders.opened())
                .header("Accept-Language", language)
                .exchange();

        assertThat(problem(answer, 409, "order-not-in-state").path("title").asString())
                .isEqualTo(title);
    }

    @Test
    void strangers_take_no_steps() {
        var order = orders.delivered();

        for (var step : new String[] {"cancel", "received", "confirm", "meeting", "meeting/agree", "meeting/decline"}) {
            problem(sides.step(BOB, "POST " + step, order).exchange(), 404, "not-found");
        }
        problem(sides.step(BOB, "DELETE meeting", order).exchange(), 404, "not-found");
        problem(Sides.said(sides.step(BOB, "POST invoice", order), PARCEL), 404, "not-found");
        problem(Sides.said(sides.step(BOB, "POST dispute", order), TORN), 404, "not-found");
        assertThat(orders.get(order).state()).isInstanceOf(OrderState.Delivered.class);
    }

    @Test
    void the_same_request_twice_is_done_once() {
        var order = orders.delivered();

        var first = repeatable(order);
        web.house.clock.set(NOW.plus(Duration.ofMinutes(1)));
        var second = repeatable(order);

        assertThat(second.path("confirmedAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(second).isEqualTo(first);
        assertThat(orders.events.published(OrderEvent.OrderConfirmed.class)).hasSize(1);
    }

    private JsonNode repeatable(OrderId order) {
        return json(
                sides.step(ALICE, "POST confirm", order)
                        .header("Idempotency-Key", "confirm-0001")
                        .exchange(),
                200);
    }

    private static String complaint(int length) {
        return "{\"complaint\":\"" + "가".repeat(length) + "\"}";
    }

    private static String reason(int length) {
        return "{\"reason\":\"" + "가".repeat(length) + "\"}";
    }
}

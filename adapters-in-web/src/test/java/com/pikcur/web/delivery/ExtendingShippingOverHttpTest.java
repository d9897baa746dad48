package com.pikcur.web.delivery;

import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Web;
import com.pikcur.web.order.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ExtendingShippingOverHttpTest {

    private static final String EXTEND = "POST shipping-extension";
    private static final String LATER = "2026-03-06T15:00:00Z";

    private final Web web = new Web();
    private final Sides sides = new Sides(web);

    @Test
    void a_seller_takes_as_many_business_days_once_more() {
        var order = web.deliveries.awaited();

        var extended = json(sides.seller(EXTEND, order), 200);

        assertThat(extended.toString()).isEqualTo("{\"shipBy\":\"" + LATER + "\"}");
        var tracking = json(sides.buyer("GET tracking", order), 200);
        assertThat(tracking.path("shipBy").asString()).isEqualTo(LATER);
        assertThat(tracking.path("shippingExtended").asBoolean()).isTrue();
        assertThat(web.orders.events.published(ShippingExtended.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ko, 이미 연장된 발송 기한", "en, More time taken already"})
    void that_is_done_once(String language, String title) {
        var order = web.deliveries.awaited();
        json(sides.seller(EXTEND, order), 200);

        var refused = problem(extend(order, language), 409, "shipping-already-extended");

        assertThat(refused.path("title").asString()).isEqualTo(title);
        assertThat(refused.path("shipBy").asString()).isEqualTo(LATER);
        assertThat(refused.path("detail").asString()).contains("2026-03-06 15:00:00 UTC");
        assertThat(json(sides.buyer("GET tracking", order), 200).path("shipBy").asString())
                .isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource({"ko, 지금은 할 수 없는 작업", "en, Not at this point"})
    void there_is_no_more_time_where_nothing_is_to_be_sent(String language, String title) {
        var refused = problem(extend(web.orders.opened(), language), 409, "order-not-in-state");

        assertThat(refused.path("title").asString()).isEqualTo(title);
        problem(sides.seller(EXTEND, web.orders.shipped()), 409, "order-not-in-state");
    }

    @Test
    void a_buyer_waits() {
        var order = web.deliveries.awaited();

        assertThat(problem(sides.buyer(EXTEND, order), 403, "not-your-turn")
                        .path("party")
                        .asString())
                .isEqualTo("SELLER");
    }

    @Test
    void strangers_learn_nothing() {
        var order = web.deliveries.awaited();

        problem(sides.step(BOB, EXTEND, order).exchange(), 404, "not-found");

        assertThat(web.orders.events.published(ShippingExtended.class)).isEmpty();
    }

    @Test
    void an_id_that_is_none_is_told_as_such() {
        assertThat(wrongField(web.post(SELLER, "/api/v1/orders/none/shipping-extension", "")
                        .exchange()))
                .isEqualTo("id");
    }

    private MvcTestResult extend(OrderId order, String language) {
        return sides.step(SELLER, EXTEND, order)
                .header("Accept-Language", language)
                .exchange();
    }
}

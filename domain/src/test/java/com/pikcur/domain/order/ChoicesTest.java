package com.pikcur.domain.order;

import static com.pikcur.domain.order.OrderAction.ANSWER_MEETING;
import static com.pikcur.domain.order.OrderAction.CANCEL;
import static com.pikcur.domain.order.OrderAction.CHOOSE_ADDRESS;
import static com.pikcur.domain.order.OrderAction.CONFIRM;
import static com.pikcur.domain.order.OrderAction.DISPUTE;
import static com.pikcur.domain.order.OrderAction.PAY;
import static com.pikcur.domain.order.OrderAction.RECEIVE;
import static com.pikcur.domain.order.OrderAction.REQUEST_CANCEL;
import static com.pikcur.domain.order.OrderAction.REQUEST_MEETING;
import static com.pikcur.domain.order.OrderAction.RESOLVE;
import static com.pikcur.domain.order.OrderAction.SHIP;
import static com.pikcur.domain.order.OrderAction.WITHDRAW_MEETING;
import static com.pikcur.domain.order.OrderFixtures.PAID;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static com.pikcur.domain.order.OrderFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Instant ASKING = PAID.plus(POLICY.freeCancelWithin());

    @Test
    void before_the_payment_the_buyer_settles_how_and_where() {
        assertThat(buyers(OrderFixtures.awaitingPayment(), SOLD))
                .containsExactlyInAnyOrder(PAY, CHOOSE_ADDRESS, REQUEST_MEETING, CANCEL);
        assertThat(buyers(OrderFixtures.withoutAddress(), SOLD))
                .containsExactlyInAnyOrder(CHOOSE_ADDRESS, REQUEST_MEETING, CANCEL);
        assertThat(sellers(OrderFixtures.awaitingPayment(), SOLD)).containsExactly(CANCEL);
    }

    @Test
    void a_wish_to_meet_is_the_sellers_to_answer() {
        var asked =
                after(OrderFixtures.awaitingPayment(), order -> order.meeting().request(Party.BUYER));

        assertThat(buyers(asked, SOLD)).containsExactlyInAnyOrder(CHOOSE_ADDRESS, WITHDRAW_MEETING, CANCEL);
        assertThat(sellers(asked, SOLD)).containsExactlyInAnyOrder(ANSWER_MEETING, CANCEL);
    }

    @Test
    void a_buyer_who_has_paid_cancels_then_asks_then_complains() {
        assertThat(buyers(OrderFixtures.paid(), PAID)).containsExactly(CANCEL);
        assertThat(buyers(OrderFixtures.paid(), ASKING)).containsExactly(REQUEST_CANCEL);
        assertThat(buyers(OrderFixtures.cancelRequested(), ASKING)).containsExactly(DISPUTE);
        assertThat(sellers(OrderFixtures.paid(), ASKING)).containsExactlyInAnyOrder(CANCEL, SHIP);
    }

    @Test
    void the_rest_is_the_buyers() {
        assertThat(buyers(OrderFixtures.shipped(), ASKING)).containsExactlyInAnyOrder(RECEIVE, DISPUTE);
        assertThat(buyers(OrderFixtures.delivered(), ASKING)).containsExactlyInAnyOrder(CONFIRM, DISPUTE);
        assertThat(sellers(OrderFixtures.shipped(), ASKING)).isEmpty();
        assertThat(sellers(OrderFixtures.delivered(), ASKING)).isEmpty();
    }

    @Test
    void where_it_has_ended_nobody_does_anything() {
        for (var ended : Set.of(OrderFixtures.confirmed(), OrderFixtures.cancelled(), OrderFixtures.refunded())) {
            assertThat(buyers(ended, ASKING)).isEmpty();
            assertThat(sellers(ended, ASKING)).isEmpty();
            assertThat(new Choices(ended, POLICY, ASKING).ofAdministrator()).isEmpty();
        }
    }

    @Test
    void a_dispute_is_for_an_administrator_alone() {
        assertThat(buyers(OrderFixtures.disputed(), ASKING)).isEmpty();
        assertThat(sellers(OrderFixtures.disputed(), ASKING)).isEmpty();
        assertThat(new Choices(OrderFixtures.disputed(), POLICY, ASKING).ofAdministrator())
                .containsExactly(RESOLVE);
    }

    private static Set<OrderAction> buyers(Order order, Instant now) {
        return new Choices(order, POLICY, now).of(Party.BUYER);
    }

    private static Set<OrderAction> sellers(Order order, Instant now) {
        return new Choices(order, POLICY, now).of(Party.SELLER);
    }
}

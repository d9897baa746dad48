package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.order.ConfirmOrder;
import com.pikcur.application.order.ReceiveOrder;
import com.pikcur.domain.delivery.NoSuchTracker;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeingCalledBackTest {

    private static final Duration PERIOD = Duration.ofDays(2);
    private static final Duration RENEWED_AFTER = Duration.ofHours(40);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(10);

    private final DeliveryDesk desk = DeliveryDesk.whereTheFirstCalls();
    private final Invoice invoice = anInvoice();
    private final OrderId id = desk.sent(invoice);

    @Test
    void the_tracker_is_asked_to_call_and_asked_again_before_that_runs_out() {
        desk.subscribe.handle(id);
        assertThat(desk.first.watchedUntil(invoice)).contains(SOLD.plus(PERIOD));
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).contains(SOLD.plus(RENEWED_AFTER));

        desk.pass(RENEWED_AFTER);

        assertThat(desk.first.watchedUntil(invoice))
                .contains(SOLD.plus(RENEWED_AFTER).plus(PERIOD));
    }

    @Test
    void one_that_does_not_hear_is_asked_again_soon() {
        desk.first.silentOnce();

        desk.subscribe.handle(id);
        assertThat(desk.first.watchedUntil(invoice)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).contains(SOLD.plus(TRIED_AGAIN_AFTER));

        desk.clock.advance(TRIED_AGAIN_AFTER);
        desk.subscribe.handle(id);
        assertThat(desk.first.watchedUntil(invoice)).isPresent();
    }

    @Test
    void while_it_calls_by_itself_it_is_asked_seldom() {
        desk.advance(invoice, ParcelStep.PICKED_UP);

        desk.look.handle(id);

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(SOLD.plus(POLICY.longestPause()));
    }

    @Test
    void of_what_has_arrived_nobody_wants_to_hear_any_more() {
        desk.subscribe.handle(id);
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.look.handle(id);

        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).isEmpty();
        desk.clock.advance(RENEWED_AFTER);
        desk.subscribe.handle(id);
        assertThat(desk.first.watchedUntil(invoice)).contains(SOLD.plus(PERIOD));
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).isEmpty();
    }

    @Test
    void nor_of_what_the_buyer_keeps() {
        desk.subscribe.handle(id);
        new ReceiveOrder(desk.changes, OrderFixtures.POLICY).handle(id, BUYER);
        new ConfirmOrder(desk.changes).handle(id, BUYER);

        desk.pass(RENEWED_AFTER.multipliedBy(2));

        assertThat(desk.first.watchedUntil(invoice)).contains(SOLD.plus(PERIOD));
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).isEmpty();
    }

    @Test
    void nobody_is_asked_to_call_about_what_was_not_sent() {
        desk.subscribe.handle(desk.paid());
        desk.subscribe.handle(new OrderId(UUID.randomUUID()));

        assertThat(desk.first.watchedUntil(invoice)).isEmpty();
    }

    @Test
    void only_the_preferred_tracker_is_asked_to_call() {
        var other = DeliveryDesk.whereTheSecondCalls();
        var sent = other.sent(invoice);
        assertThat(other.timer(DeliveryTimers.SUBSCRIPTION, sent)).isEmpty();

        other.subscribe.handle(sent);

        assertThat(other.second.watchedUntil(invoice)).isEmpty();
    }

    @Test
    void a_call_is_not_believed_but_has_the_parcel_looked_for_at_once() {
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.hear.handle("first", desk.first.notice(invoice));

        assertThat(desk.first.looks(invoice)).isZero();
        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(SOLD);
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void a_call_that_there_is_nothing_to_is_a_look_in_vain() {
        desk.hear.handle("first", desk.first.notice(invoice));

        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.first.looks(invoice)).isEqualTo(1);
        assertThat(desk.parcel(id).trail().step()).isEqualTo(ParcelStep.ANNOUNCED);
    }

    @Test
    void however_often_it_calls_there_is_some_time_between_two_looks() {
        desk.look.handle(id);
        desk.clock.advance(Duration.ofSeconds(1));

        for (var call = 0; call < 10; call++) {
            desk.hear.handle("first", desk.first.notice(invoice));
            desk.clock.advance(Duration.ofSeconds(5));
        }

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(SOLD.plus(POLICY.leastPause()));
    }

    @Test
    void once_that_is_over_it_is_looked_for_at_once() {
        desk.look.handle(id);
        desk.clock.advance(POLICY.leastPause());

        desk.hear.handle("first", desk.first.notice(invoice));

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(desk.clock.instant());
    }

    @Test
    void a_call_about_what_has_arrived_is_no_look() {
        desk.advance(invoice, ParcelStep.DELIVERED);
        desk.look.handle(id);

        desk.hear.handle("first", desk.first.notice(invoice));

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isEmpty();
    }

    @Test
    void a_call_about_nobodys_parcel_is_about_nothing() {
        var look = desk.timer(DeliveryTimers.LOOK, id);
        desk.clock.advance(Duration.ofHours(1));

        desk.hear.handle("first", desk.first.notice(anInvoice()));

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isEqualTo(look).contains(firstLook());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "not json",
                "{\"carrierId\":\"kr.cjlogistics\"}",
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"' OR 1=1 --\"}",
                "\u0000"
            })
    void rubbish_is_about_nothing_too(String body) {
        desk.hear.handle("first", body);

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(firstLook());
    }

    @ParameterizedTest
    @ValueSource(strings = {"second", "third", ""})
    void whoever_never_calls_is_nobody(String tracker) {
        assertThatThrownBy(() -> desk.hear.handle(tracker, desk.first.notice(invoice)))
                .isInstanceOf(NoSuchTracker.class);
    }

    private static Instant firstLook() {
        return SOLD.plus(POLICY.lookEvery());
    }
}

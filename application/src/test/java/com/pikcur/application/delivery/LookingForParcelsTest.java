package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.delivery.ParcelFixtures.at;
import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.order.ConfirmOrder;
import com.pikcur.application.order.DisputeOrder;
import com.pikcur.application.order.ReceiveOrder;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.Doubt;
import com.pikcur.domain.delivery.NoSuchParcel;
import com.pikcur.domain.delivery.ParcelEnd;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderEvent.OrderDelivered;
import com.pikcur.domain.order.OrderEvent.OrderDisputed;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookingForParcelsTest {

    private static final Instant GIVEN_UP = SOLD.plus(POLICY.giveUpAfter());

    private final DeliveryDesk desk = new DeliveryDesk();
    private final Invoice invoice = anInvoice();
    private final OrderId id = desk.sent(invoice);

    @Test
    void what_a_tracker_has_seen_is_stored_and_told() {
        desk.advance(invoice, ParcelStep.PICKED_UP);

        desk.look.handle(id);

        assertThat(desk.parcel(id).trail().step()).isEqualTo(ParcelStep.PICKED_UP);
        assertThat(desk.parcel(id).trail().seenAt()).contains(SOLD);
        assertThat(desk.events.published(ParcelMoved.class))
                .containsExactly(new ParcelMoved(desk.parcel(id).facts(), ParcelStep.PICKED_UP));
        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void what_has_arrived_is_delivered_with_its_order_once() {
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.look.handle(id);
        desk.look.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(desk.order(id).state())
                .isEqualTo(new Delivered(SOLD, SOLD.plus(OrderFixtures.POLICY.confirmWithin())));
        assertThat(desk.events.published(ParcelDelivered.class)).hasSize(1);
        assertThat(desk.events.published(OrderDelivered.class)).hasSize(1);
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isEmpty();
        assertThat(desk.first.looks(invoice)).isEqualTo(1);
    }

    @Test
    void many_who_look_at_once_deliver_once() {
        desk.advance(invoice, ParcelStep.DELIVERED);

        AtOnce.each(8, number -> {
            desk.look.handle(id);
            return number;
        });

        assertThat(desk.events.published(ParcelDelivered.class)).hasSize(1);
        assertThat(desk.events.published(OrderDelivered.class)).hasSize(1);
    }

    @Test
    void an_answer_that_another_has_overtaken_counts_for_nothing() {
        desk.first.answerNext(new Seen(at(ParcelStep.OUT_FOR_DELIVERY)));
        desk.look.handle(id);
        var seen = desk.parcel(id);
        // The clock of this node is behind.
        desk.clock.set(SOLD.minusSeconds(1));
        desk.first.answerNext(new Seen(at(ParcelStep.PICKED_UP)));

        desk.look.handle(id);

        assertThat(desk.parcel(id)).isEqualTo(seen);
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isPresent();
    }

    @Test
    void while_nothing_is_new_the_pauses_grow_and_any_news_makes_them_short_again() {
        desk.first.answerNext(new NotScannedYet());
        assertThat(pauseAfterLook()).isEqualTo(Duration.ofHours(6));
        desk.first.answerNext(new UnknownNumber("NOT_FOUND"));
        assertThat(pauseAfterLook()).isEqualTo(Duration.ofHours(12));
        assertThat(pauseAfterLook()).isEqualTo(Duration.ofHours(12));

        desk.advance(invoice, ParcelStep.PICKED_UP);

        assertThat(pauseAfterLook()).isEqualTo(Duration.ofHours(3));
        assertThat(pauseAfterLook()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void who_will_not_say_this_time_is_asked_again_as_if_nobody_had() {
        var before = desk.parcel(id);
        desk.first.answerNext(new NotNow("105"));

        assertThat(pauseAfterLook()).isEqualTo(POLICY.lookEvery());

        assertThat(desk.parcel(id)).isEqualTo(before);
        assertThat(desk.second.looks(invoice)).isZero();
    }

    @Test
    void who_cannot_be_reached_is_asked_again_as_if_nobody_had() {
        var before = desk.parcel(id);
        desk.first.goAway();
        desk.second.goAway();

        assertThat(pauseAfterLook()).isEqualTo(POLICY.lookEvery());

        assertThat(desk.parcel(id)).isEqualTo(before);
    }

    @Test
    void a_number_nobody_knows_after_two_days_is_doubtful() {
        var mistyped = anInvoice();
        var lost = desk.paid();
        desk.send(lost, mistyped);

        desk.pass(POLICY.doubtUnknownAfter().minusHours(1));
        assertThat(desk.events.published(ParcelDoubted.class)).isEmpty();
        desk.pass(Duration.ofHours(13));

        assertThat(desk.events.published(ParcelDoubted.class))
                .containsExactly(new ParcelDoubted(desk.parcel(lost).facts(), Doubt.NUMBER_UNKNOWN));
        desk.first.announce(mistyped);
        desk.first.advance(mistyped, ParcelStep.DELIVERED, desk.clock.instant());
        desk.pass(Duration.ofHours(12));
        assertThat(desk.status(lost)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void after_fourteen_days_nobody_looks_any_more() {
        desk.advance(invoice, ParcelStep.IN_TRANSIT);

        desk.passTo(GIVEN_UP.minusSeconds(1));
        assertThat(desk.parcel(id).trail().end()).isEmpty();
        desk.pass(POLICY.longestPause());

        assertThat(desk.events.published(ParcelGivenUp.class)).hasSize(1);
        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
        assertNobodyLooksAnyMore();
    }

    @Test
    void it_is_given_up_where_no_tracker_answers_either() {
        desk.first.goAway();
        desk.second.goAway();

        desk.passTo(GIVEN_UP);

        assertThat(desk.parcel(id).trail().hasEnded(ParcelEnd.GIVEN_UP)).isTrue();
        assertNobodyLooksAnyMore();
    }

    @Test
    void what_arrives_on_the_last_day_has_arrived() {
        desk.clock.set(GIVEN_UP);
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.look.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(desk.events.published(ParcelGivenUp.class)).isEmpty();
    }

    @Test
    void what_goes_back_is_for_an_administrator_to_decide_and_nobody_looks_any_more() {
        desk.advance(invoice, ParcelStep.IN_TRANSIT);
        desk.first.sendBack(invoice, SOLD);

        desk.look.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DISPUTED);
        assertThat(desk.events.published(ParcelReturned.class)).hasSize(1);
        assertThat(desk.events.published(OrderDisputed.class)).hasSize(1);
        assertThat(desk.events.published(ParcelDelivered.class)).isEmpty();
        assertNobodyLooksAnyMore();
    }

    @Test
    void what_goes_back_after_the_buyer_has_received_it_is_too() {
        new ReceiveOrder(desk.changes, OrderFixtures.POLICY).handle(id, BUYER);
        desk.first.sendBack(invoice, SOLD);

        desk.look.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DISPUTED);
    }

    @Test
    void a_dispute_stands_whatever_the_carrier_says() {
        new DisputeOrder(desk.changes).handle(id, BUYER, "안 왔어요");
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.look.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DISPUTED);
        assertThat(desk.parcel(id).isBelievedDelivered()).isTrue();
        assertThat(desk.events.published(OrderDelivered.class)).isEmpty();
    }

    @Test
    void while_there_is_a_dispute_it_is_looked_for_on() {
        new DisputeOrder(desk.changes).handle(id, BUYER, "안 왔어요");

        desk.look.handle(id);

        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isPresent();
    }

    @Test
    void once_the_buyer_keeps_it_nobody_asks_any_more() {
        new ReceiveOrder(desk.changes, OrderFixtures.POLICY).handle(id, BUYER);
        new ConfirmOrder(desk.changes).handle(id, BUYER);
        desk.advance(invoice, ParcelStep.OUT_FOR_DELIVERY);

        desk.pass(Duration.ofDays(1));

        assertThat(desk.first.looks(invoice)).isZero();
        assertThat(desk.parcel(id).trail().end()).isEmpty();
        assertNobodyLooksAnyMore();
    }

    @Test
    void once_the_buyer_has_it_and_may_still_send_it_back_it_is_looked_for_on() {
        new ReceiveOrder(desk.changes, OrderFixtures.POLICY).handle(id, BUYER);
        desk.advance(invoice, ParcelStep.DELIVERED);

        desk.pass(POLICY.lookEvery());

        assertThat(desk.parcel(id).isBelievedDelivered()).isTrue();
        assertThat(desk.events.published(OrderDelivered.class)).hasSize(1);
    }

    @Test
    void a_delivery_that_is_not_believed_leaves_the_order_as_it_is_until_an_administrator_believes_it() {
        desk.first.advance(invoice, ParcelStep.PICKED_UP, SOLD.minus(Duration.ofDays(1)));
        desk.advance(invoice, ParcelStep.DELIVERED);
        desk.look.handle(id);
        var facts = desk.parcel(id).facts();
        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
        assertThat(desk.events.published(ParcelDelivered.class)).containsExactly(new ParcelDelivered(facts, false));
        assertNobodyLooksAnyMore();
        desk.clock.advance(Duration.ofHours(1));

        desk.trust.handle(id);
        desk.trust.handle(id);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(desk.order(id).at(Delivered.class).orElseThrow().deliveredAt())
                .isEqualTo(SOLD.plus(Duration.ofHours(1)));
        assertThat(desk.events.published(ParcelDelivered.class))
                .containsExactly(new ParcelDelivered(facts, false), new ParcelDelivered(facts, true));
        assertThat(desk.events.published(OrderDelivered.class)).hasSize(1);
    }

    @Test
    void the_buyer_may_say_so_instead() {
        desk.first.advance(invoice, ParcelStep.DELIVERED, SOLD.minus(Duration.ofDays(1)));
        desk.look.handle(id);

        new ReceiveOrder(desk.changes, OrderFixtures.POLICY).handle(id, BUYER);

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void trust_in_what_arrives_later_is_kept() {
        var other = new Invoice("kr.lotte", invoice.trackingNumber());
        var doubted = desk.paid();
        desk.send(doubted, other);

        desk.trust.handle(doubted);
        desk.first.advance(other, ParcelStep.DELIVERED, SOLD);
        desk.look.handle(doubted);

        assertThat(desk.status(doubted)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void there_is_nothing_to_trust_or_to_look_for_where_nothing_was_sent() {
        var unsent = desk.paid();
        var nobodys = new OrderId(UUID.randomUUID());

        assertThatThrownBy(() -> desk.trust.handle(unsent)).isInstanceOf(NoSuchParcel.class);
        desk.look.handle(unsent);
        desk.look.handle(nobodys);

        assertThat(desk.first.looks()).isZero();
    }

    private Duration pauseAfterLook() {
        desk.look.handle(id);
        var now = desk.clock.instant();
        var next = desk.timer(DeliveryTimers.LOOK, id).orElseThrow();
        desk.clock.set(next);
        return Duration.between(now, next);
    }

    private void assertNobodyLooksAnyMore() {
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isEmpty();
        var looks = desk.first.looks();
        desk.look.handle(id);
        assertThat(desk.first.looks()).isEqualTo(looks);
    }
}

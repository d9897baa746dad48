package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.FEE;
import static com.pikcur.domain.order.OrderFixtures.POLICY;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static com.pikcur.domain.order.OrderFixtures.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.order.OrderTimers;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelEvent;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Escrow;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderEvent.OrderConfirmed;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way, on which nobody does anything but the seller, the carrier, and the clock. */
class FromPaymentToTheEndTest {

    private static final Duration A_STEP = Duration.ofHours(13);

    private final Invoice invoice = anInvoice();

    @Test
    void a_parcel_that_is_looked_for_ends_as_the_sellers_money() {
        var desk = new DeliveryDesk();

        var id = travelled(desk, () -> {});

        assertConfirmed(desk, id);
        assertThat(desk.second.looks()).isZero();
    }

    @Test
    void so_does_one_whose_tracker_calls() {
        var desk = DeliveryDesk.whereTheFirstCalls();

        var id = travelled(desk, () -> desk.hear.handle("first", desk.first.notice(invoice)));

        assertConfirmed(desk, id);
        // One look for each call, and none but the last while nobody called.
        assertThat(desk.first.looks(invoice)).isBetween(6, 12);
    }

    @Test
    void so_does_one_whose_preferred_tracker_is_barred_on_the_way() {
        var desk = new DeliveryDesk();
        desk.first.answerNext(new Barred(BarReason.KEY_REFUSED, "101"));

        var id = travelled(desk, () -> {});

        assertConfirmed(desk, id);
        assertThat(desk.first.looks()).isEqualTo(1);
    }

    @Test
    void nothing_is_the_sellers_before_the_buyer_has_had_the_time() {
        var desk = new DeliveryDesk();
        var id = delivered(desk, () -> {});
        var confirmBy = desk.order(id).at(Delivered.class).orElseThrow().confirmBy();

        desk.passTo(confirmBy.minusSeconds(1));

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(desk.balance(new Escrow(id))).isEqualTo(TOTAL);
        assertThat(desk.timer(OrderTimers.CONFIRMATION_DUE, id)).contains(confirmBy);
    }

    private OrderId travelled(DeliveryDesk desk, Runnable call) {
        var id = delivered(desk, call);
        desk.pass(POLICY.confirmWithin());
        return id;
    }

    /** The seller needs to be reminded; then it takes half a day and an hour for each step. */
    private OrderId delivered(DeliveryDesk desk, Runnable call) {
        var id = desk.paid();
        desk.pass(Duration.ofHours(40));
        assertThat(desk.events.published(ShippingReminded.class)).hasSize(1);
        desk.first.announce(invoice);
        desk.second.announce(invoice);
        desk.send(id, invoice);
        for (var step : steps()) {
            desk.advance(invoice, step);
            call.run();
            desk.pass(A_STEP);
        }
        return id;
    }

    private static List<ParcelStep> steps() {
        return List.of(
                ParcelStep.PREPARING,
                ParcelStep.PICKED_UP,
                ParcelStep.IN_TRANSIT,
                ParcelStep.AT_BRANCH,
                ParcelStep.OUT_FOR_DELIVERY,
                ParcelStep.DELIVERED);
    }

    private static void assertConfirmed(DeliveryDesk desk, OrderId id) {
        assertThat(desk.status(id)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(desk.events.published(OrderConfirmed.class)).hasSize(1);
        assertThat(desk.events.published(ParcelEvent.class).stream().<Class<?>>map(Object::getClass))
                .containsExactly(
                        ParcelRegistered.class,
                        ParcelMoved.class,
                        ParcelMoved.class,
                        ParcelMoved.class,
                        ParcelMoved.class,
                        ParcelMoved.class,
                        ParcelDelivered.class);
        assertThat(desk.balance(new Escrow(id))).isEqualTo(Money.ZERO);
        assertThat(desk.balance(new Available(SELLER))).isEqualTo(TOTAL.minus(FEE));
        assertThat(desk.trialBalance()).isZero();
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isEmpty();
    }
}

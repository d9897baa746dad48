package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.delivery.ShowTracking.View;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowingTrackingTest {

    private final DeliveryDesk desk = new DeliveryDesk();
    private final ShowTracking show = new ShowTracking(
            new ShowOrder(desk.orders, OrderFixtures.POLICY, desk.clock), desk.parcels, desk.dueStore, desk.clock);

    @Test
    void before_it_is_sent_both_sides_see_by_when_it_must_be() {
        var id = desk.paid();

        assertThat(show.handle(id, BUYER))
                .isEqualTo(new View(desk.order(id), Optional.empty(), Optional.of(desk.due(id)), Optional.empty()))
                .isEqualTo(show.handle(id, SELLER))
                .isEqualTo(show.toAdministrator(id));
    }

    @Test
    void then_they_see_how_far_it_is_and_how_old_that_is_and_no_tracker_is_asked() {
        var invoice = anInvoice();
        var id = desk.sent(invoice);
        assertThat(show.handle(id, BUYER))
                .isEqualTo(new View(desk.order(id), Optional.of(desk.parcel(id)), Optional.empty(), Optional.empty()));
        desk.advance(invoice, ParcelStep.IN_TRANSIT);
        desk.look.handle(id);
        desk.clock.advance(Duration.ofMinutes(5));

        var shown = show.handle(id, BUYER);

        assertThat(shown.parcel().orElseThrow().trail().step()).isEqualTo(ParcelStep.IN_TRANSIT);
        assertThat(shown.age()).contains(Duration.ofMinutes(5));
        assertThat(desk.first.looks()).isEqualTo(1);
    }

    @Test
    void what_a_node_with_a_faster_clock_has_seen_is_new() {
        var id = desk.sent(anInvoice());
        desk.look.handle(id);
        desk.clock.set(desk.clock.instant().minusSeconds(1));

        assertThat(show.handle(id, BUYER).age()).contains(Duration.ZERO);
    }

    @Test
    void nobody_else_sees_anything() {
        var id = desk.paid();

        assertThatThrownBy(() -> show.handle(id, OrderFixtures.member(9))).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> show.toAdministrator(new OrderId(UUID.randomUUID())))
                .isInstanceOf(NoSuchOrder.class);
    }
}

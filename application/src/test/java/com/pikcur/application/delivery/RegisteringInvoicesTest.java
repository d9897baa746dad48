package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.BUYER;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.order.ShipOrder;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.Doubt;
import com.pikcur.domain.delivery.InvoiceOutcome;
import com.pikcur.domain.delivery.InvoiceOutcome.OrderRefused;
import com.pikcur.domain.delivery.InvoiceOutcome.OtherNumberShape;
import com.pikcur.domain.delivery.InvoiceOutcome.Registered;
import com.pikcur.domain.delivery.InvoiceOutcome.UnknownCarrier;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.OrderDecision.AddressMissing;
import com.pikcur.domain.order.OrderDecision.InvoiceUsed;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
import com.pikcur.domain.order.OrderEvent.OrderShipped;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteringInvoicesTest {

    private static final MemberId OTHER_SELLER = OrderFixtures.member(3);

    private final DeliveryDesk desk = new DeliveryDesk();
    private final Invoice invoice = anInvoice();

    @Test
    void a_parcel_is_on_its_way_and_is_looked_for_from_now_on() {
        var id = desk.paid();

        assertThat(desk.send(id, invoice)).isEqualTo(new Registered());

        assertThat(desk.status(id)).isEqualTo(OrderStatus.SHIPPED);
        var parcel = desk.parcel(id);
        var sale = desk.order(id).sale();
        assertThat(parcel.facts().invoice()).isEqualTo(invoice);
        assertThat(parcel.facts().title()).isEqualTo(sale.title());
        assertThat(parcel.facts().seller()).isEqualTo(sale.seller());
        assertThat(parcel.facts().buyer()).isEqualTo(sale.buyer());
        assertThat(parcel.orderedAt()).isEqualTo(desk.order(id).openedAt());
        assertThat(parcel.registeredAt()).isEqualTo(SOLD);
        assertThat(desk.events.published())
                .containsSubsequence(
                        new OrderShipped(desk.order(id).facts(), invoice), new ParcelRegistered(parcel.facts()));
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(SOLD.plus(POLICY.lookEvery()));
        assertThat(desk.timer(DeliveryTimers.SUBSCRIPTION, id)).isEmpty();
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isEmpty();
    }

    @Test
    void where_the_preferred_tracker_calls_it_is_asked_to_at_once() {
        var called = DeliveryDesk.whereTheFirstCalls();
        var id = called.paid();

        called.send(id, invoice);

        assertThat(called.timer(DeliveryTimers.SUBSCRIPTION, id)).contains(SOLD);
    }

    @Test
    void the_other_code_of_a_carrier_stands_for_the_same_parcel() {
        var id = desk.paid();

        desk.send(id, new Invoice("04", invoice.trackingNumber()));

        assertThat(desk.parcel(id).facts().invoice()).isEqualTo(invoice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr.coupangls", "99", ""})
    void what_nobody_can_track_is_not_registered(String carrier) {
        var id = desk.paid();

        assertThat(desk.register.handle(id, SELLER, carrier, "123456789012")).isEqualTo(new UnknownCarrier());

        assertUnsent(id);
    }

    @ParameterizedTest
    @CsvSource({"kr.epost, 123456789012", "04, 1234567890123", "04, 12345678901A", "04, ''"})
    void a_number_this_carrier_does_not_give_is_not_registered(String carrier, String number) {
        var id = desk.paid();

        assertThat(desk.register.handle(id, SELLER, carrier, number))
                .isEqualTo(new OtherNumberShape(Carriers.find(carrier).orElseThrow()));

        assertUnsent(id);
    }

    @Test
    void only_the_seller_sends() {
        var id = desk.paid();

        assertThat(register(id, BUYER)).isEqualTo(new OrderRefused(new NotYours(Party.SELLER)));
        assertThatThrownBy(() -> register(id, OTHER_SELLER)).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> register(new OrderId(UUID.randomUUID()), SELLER))
                .isInstanceOf(NoSuchOrder.class);

        assertUnsent(id);
    }

    @Test
    void nothing_is_sent_before_it_is_paid_for() {
        var id = desk.opened(SELLER, Optional.of(OrderFixtures.ADDRESS));

        assertThat(register(id, SELLER)).isEqualTo(new OrderRefused(new NotNow(OrderStatus.AWAITING_PAYMENT)));

        assertThat(desk.parcels.all()).isEmpty();
    }

    @Test
    void nothing_is_sent_nobody_knows_where_to() {
        var id = desk.paidWithoutAddress();

        assertThat(register(id, SELLER)).isEqualTo(new OrderRefused(new AddressMissing()));

        assertUnsent(id);
    }

    @Test
    void the_same_again_is_no_second_parcel() {
        var id = desk.paid();
        desk.send(id, invoice);
        var told = desk.events.published();
        var parcel = desk.parcel(id);

        assertThat(desk.send(id, invoice)).isEqualTo(new Registered());
        assertThat(desk.send(id, new Invoice("04", invoice.trackingNumber()))).isEqualTo(new Registered());

        assertThat(desk.parcel(id)).isEqualTo(parcel);
        assertThat(desk.events.published()).isEqualTo(told);
    }

    @Test
    void many_times_at_once_is_once() {
        var id = desk.paid();

        assertThat(AtOnce.each(8, _ -> desk.send(id, invoice))).containsOnly(new Registered());

        assertThat(desk.events.published(ParcelRegistered.class)).hasSize(1);
        assertThat(desk.events.published(OrderShipped.class)).hasSize(1);
    }

    @Test
    void another_number_for_what_is_on_its_way_is_refused() {
        var id = desk.paid();
        desk.send(id, invoice);

        assertThat(desk.send(id, anInvoice())).isEqualTo(new OrderRefused(new NotNow(OrderStatus.SHIPPED)));

        assertThat(desk.parcel(id).facts().invoice()).isEqualTo(invoice);
    }

    @Test
    void another_orders_number_is_refused_and_whose_it_is_hears_of_it_although_nothing_else_has_happened() {
        var owner = desk.paid();
        desk.send(owner, invoice);
        var id = desk.paid(OTHER_SELLER);
        var told = desk.events.published();

        assertThat(register(id, OTHER_SELLER)).isEqualTo(new OrderRefused(new InvoiceUsed()));

        assertThat(desk.events.published().subList(told.size(), told.size() + 1))
                .isEqualTo(List.of(new InvoiceReuseRefused(desk.order(owner).facts(), OTHER_SELLER)));
        assertThat(desk.events.published()).hasSize(told.size() + 1);
        assertUnsent(id);
        assertThat(desk.timer(DeliveryTimers.SHIPPING_DUE, id)).isPresent();
    }

    @Test
    void a_seller_may_not_send_two_orders_under_one_number_either() {
        var owner = desk.paid();
        desk.send(owner, invoice);
        var id = desk.paid();

        assertThat(desk.send(id, invoice)).isEqualTo(new OrderRefused(new InvoiceUsed()));
        assertThat(desk.send(id, new Invoice("04", invoice.trackingNumber())))
                .isEqualTo(new OrderRefused(new InvoiceUsed()));

        assertThat(desk.events.published(InvoiceReuseRefused.class)).hasSize(2);
        assertUnsent(id);
    }

    @Test
    void whoever_could_not_send_it_anyway_is_told_so_and_nobody_else_anything() {
        desk.send(desk.paid(), invoice);
        var id = desk.paid(OTHER_SELLER);

        assertThat(register(id, BUYER)).isEqualTo(new OrderRefused(new NotYours(Party.SELLER)));

        assertThat(desk.events.published(InvoiceReuseRefused.class)).isEmpty();
    }

    @Test
    void who_loses_the_race_for_a_number_is_refused_and_the_winner_hears_of_it() {
        var owner = desk.paid();
        desk.send(owner, invoice);
        var id = desk.paid(OTHER_SELLER);
        // The other parcel is stored after this seller has looked whether there is one, and before the order is.
        var late = new LateParcels(desk.parcels);
        var register = new RegisterInvoice(desk.handover, new ShipOrder(desk.changes), late, desk.watch, desk.events);

        assertThat(register.handle(id, OTHER_SELLER, invoice.carrierCode(), invoice.trackingNumber()))
                .isEqualTo(new OrderRefused(new InvoiceUsed()));

        assertThat(desk.events.published(InvoiceReuseRefused.class))
                .containsExactly(new InvoiceReuseRefused(desk.order(owner).facts(), OTHER_SELLER));
        assertUnsent(id);
    }

    @Test
    void of_many_orders_under_one_number_at_once_one_is_sent() {
        var ids = List.of(desk.paid(), desk.paid(), desk.paid(), desk.paid(), desk.paid(), desk.paid());

        var outcomes = AtOnce.each(ids.size(), number -> desk.send(ids.get(number), invoice));

        assertThat(outcomes).filteredOn(new Registered()::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new OrderRefused(new InvoiceUsed())::equals)
                .hasSize(ids.size() - 1);
        assertThat(desk.events.published(InvoiceReuseRefused.class)).hasSize(ids.size() - 1);
        assertThat(ids).filteredOn(id -> desk.status(id) == OrderStatus.SHIPPED).hasSize(1);
    }

    @Test
    void a_number_from_before_there_were_parcels_is_refused_all_the_same() {
        var owner = desk.paid();
        new ShipOrder(desk.changes).handle(owner, SELLER, invoice);
        var id = desk.paid();

        assertThat(desk.send(id, invoice)).isEqualTo(new OrderRefused(new InvoiceUsed()));

        assertUnsent(id);
    }

    @Test
    void a_number_another_order_has_at_another_carrier_is_doubtful() {
        desk.send(desk.paid(), new Invoice("kr.lotte", invoice.trackingNumber()));
        var id = desk.paid();

        assertThat(desk.send(id, invoice)).isEqualTo(new Registered());

        var facts = desk.parcel(id).facts();
        assertThat(desk.events.published(ParcelDoubted.class))
                .containsExactly(new ParcelDoubted(facts, Doubt.NUMBER_ELSEWHERE));
    }

    private InvoiceOutcome register(OrderId id, MemberId member) {
        return desk.register.handle(id, member, invoice.carrierCode(), invoice.trackingNumber());
    }

    private void assertUnsent(OrderId id) {
        assertThat(desk.status(id)).isEqualTo(OrderStatus.PAID);
        assertThat(desk.parcels.find(id)).isEmpty();
    }

    /** Shows by number what was stored only when it is asked again. */
    private static final class LateParcels implements ParcelRepository {

        private final ParcelRepository stored;
        private boolean asked;

        LateParcels(ParcelRepository stored) {
            this.stored = stored;
        }

        @Override
        public Optional<Parcel> findBy(Invoice invoice) {
            var late = !asked;
            asked = true;
            return late ? Optional.empty() : stored.findBy(invoice);
        }

        @Override
        public Optional<Parcel> find(OrderId order) {
            return stored.find(order);
        }

        @Override
        public Optional<Parcel> findLocked(OrderId order) {
            return stored.findLocked(order);
        }

        @Override
        public boolean isNumberElsewhere(String trackingNumber, OrderId besides) {
            return stored.isNumberElsewhere(trackingNumber, besides);
        }

        @Override
        public void add(Parcel parcel) {
            stored.add(parcel);
        }

        @Override
        public void save(Parcel parcel) {
            stored.save(parcel);
        }
    }
}

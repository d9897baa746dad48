package com.pikcur.persistence.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.SELLER;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.delivery.AskTrackers;
import com.pikcur.application.delivery.DeliveryTimers;
import com.pikcur.application.delivery.LookForParcel;
import com.pikcur.application.delivery.ParcelWatch;
import com.pikcur.application.delivery.RegisterInvoice;
import com.pikcur.application.delivery.Trackers;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderHandover;
import com.pikcur.application.order.OrderSettlement;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.InvoiceOutcome;
import com.pikcur.domain.delivery.InvoiceOutcome.OrderRefused;
import com.pikcur.domain.delivery.InvoiceOutcome.Registered;
import com.pikcur.domain.delivery.ParcelFixtures;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.port.InMemoryTracker;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderDecision.InvoiceUsed;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.ledger.JooqBooks;
import com.pikcur.persistence.order.JooqOrderRepository;
import com.pikcur.persistence.order.OrderEventTypes;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.DbSchedulerTimers;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Invoices and looks that meet, on the real database. */
@TestInstance(Lifecycle.PER_CLASS)
class ParcelsAtOnceTest {

    private static final int QUOTA = 5;

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredOrders sales = new StoredOrders(database);
    private final SettableClock clock = new SettableClock(SOLD);
    private final InMemoryTracker tracker = new InMemoryTracker("tracker");
    private final Transactions transactions = database.transactions();
    private final DomainEvents events = new JooqDomainEvents(database.db(), types(), new OutboxBell());
    private final OrderRepository orders = new JooqOrderRepository(database.db(), DataKeysFixture.CIPHER);
    private final JooqParcels parcels = new JooqParcels(database.db(), DataKeysFixture.JSON);
    private final JooqTrackerRecords records = new JooqTrackerRecords(database.db());
    private final DbSchedulerTimers timers = new DbSchedulerTimers(database.db());
    private final OrderChanges changes = new OrderChanges(
            transactions,
            orders,
            new OrderSettlement(new JooqBooks(database.db()), OrderFixtures.POLICY),
            new OrderTimers(timers),
            events,
            clock);
    private final OrderHandover handover = new OrderHandover(transactions, orders, changes, OrderFixtures.POLICY);
    private final ParcelWatch watch =
            new ParcelWatch(handover, parcels, trackers(tracker), new DeliveryTimers(timers), events, clock);
    private final RegisterInvoice register =
            new RegisterInvoice(handover, new ShipOrder(changes), parcels, watch, events);

    private static Trackers trackers(InMemoryTracker only) {
        return new Trackers(List.of(only), List.of(), Map.of(only.code(), QUOTA), ParcelFixtures.POLICY);
    }

    private LookForParcel lookingAt(InMemoryTracker only) {
        var seoul = ZoneId.of("Asia/Seoul");
        var ask = new AskTrackers(trackers(only), records, transactions, events, clock, seoul);
        return new LookForParcel(watch, ask, ParcelFixtures.POLICY, clock);
    }

    private static EventTypes types() {
        var kinds = new HashMap<String, Class<? extends DomainEvent>>(OrderEventTypes.BY_NAME);
        kinds.putAll(DeliveryEventTypes.BY_NAME);
        return new EventTypes(kinds, DataKeysFixture.JSON);
    }

    @BeforeEach
    void forgetWhatWasToldAndAsked() {
        database.db().deleteFrom(SHARED_OUTBOX_EVENT).execute();
        clock.set(clock.instant().plus(ParcelFixtures.POLICY.giveUpAfter().multipliedBy(3)));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void of_many_orders_under_one_number_one_is_sent_and_its_people_hear_of_the_others() {
        var invoice = anInvoice();
        var ids = IntStream.range(0, 8).mapToObj(_ -> sales.paid().id()).toList();

        var outcomes = AtOnce.each(ids.size(), number -> send(ids.get(number), invoice));

        assertThat(outcomes).filteredOn(new Registered()::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new OrderRefused(new InvoiceUsed())::equals)
                .hasSize(7);
        assertThat(ids).filteredOn(id -> statusOf(id) == OrderStatus.SHIPPED).hasSize(1);
        assertThat(ids).filteredOn(id -> parcels.find(id).isPresent()).hasSize(1);
        assertThat(told("delivery.invoice-reuse-refused")).isEqualTo(7);
        assertThat(told("delivery.parcel-registered")).isEqualTo(1);
    }

    @Test
    void one_invoice_registered_many_times_at_once_is_one_parcel() {
        var invoice = anInvoice();
        var id = sales.paid().id();

        assertThat(AtOnce.each(8, _ -> send(id, invoice))).containsOnly(new Registered());

        assertThat(told("order.shipped")).isEqualTo(1);
        assertThat(told("delivery.parcel-registered")).isEqualTo(1);
    }

    @Test
    void of_many_who_see_a_parcel_arrive_one_delivers_it_and_no_more_ask_than_may() {
        var invoice = anInvoice();
        var id = sales.paid().id();
        tracker.announce(invoice);
        send(id, invoice);
        tracker.advance(invoice, ParcelStep.DELIVERED, clock.instant());
        var look = lookingAt(tracker);

        AtOnce.each(12, number -> {
            look.handle(id);
            return number;
        });

        assertThat(statusOf(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(told("delivery.parcel-delivered")).isEqualTo(1);
        assertThat(told("order.delivered")).isEqualTo(1);
        assertThat(tracker.looks(invoice)).isBetween(1, QUOTA);
    }

    @Test
    void of_many_whom_a_tracker_refuses_one_tells_it() {
        var invoice = anInvoice();
        var id = sales.paid().id();
        send(id, invoice);
        var refusing = new InMemoryTracker("refusing");
        for (var refusal = 0; refusal < QUOTA; refusal++) {
            refusing.answerNext(new Barred(BarReason.QUOTA_SPENT, "103"));
        }
        var look = lookingAt(refusing);

        AtOnce.each(12, number -> {
            look.handle(id);
            return number;
        });

        assertThat(told("delivery.tracker-barred")).isEqualTo(1);
        assertThat(parcels.find(id).orElseThrow().trail().seenAt()).isEmpty();
    }

    private InvoiceOutcome send(OrderId id, Invoice invoice) {
        return register.handle(id, SELLER, invoice.carrierCode(), invoice.trackingNumber());
    }

    private OrderStatus statusOf(OrderId id) {
        return orders.find(id).orElseThrow().status();
    }

    private int told(String type) {
        return database.db().fetchCount(SHARED_OUTBOX_EVENT, SHARED_OUTBOX_EVENT.TYPE.eq(type));
    }
}

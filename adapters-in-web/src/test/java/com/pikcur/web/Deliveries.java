package com.pikcur.web;

import com.pikcur.application.delivery.AskTrackers;
import com.pikcur.application.delivery.DeliveryTimers;
import com.pikcur.application.delivery.ExtendShipping;
import com.pikcur.application.delivery.FollowShipping;
import com.pikcur.application.delivery.HearOfParcel;
import com.pikcur.application.delivery.LookForParcel;
import com.pikcur.application.delivery.ManageTrackers;
import com.pikcur.application.delivery.ParcelWatch;
import com.pikcur.application.delivery.RegisterInvoice;
import com.pikcur.application.delivery.ShippingDues;
import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.application.delivery.SubscribeToParcel;
import com.pikcur.application.delivery.Trackers;
import com.pikcur.application.delivery.TrustParcel;
import com.pikcur.application.order.OrderHandover;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.domain.delivery.BusinessDays;
import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.port.InMemoryParcels;
import com.pikcur.domain.delivery.port.InMemoryShippingDues;
import com.pikcur.domain.delivery.port.InMemoryTracker;
import com.pikcur.domain.delivery.port.InMemoryTrackerRecords;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.web.delivery.CarrierController;
import com.pikcur.web.delivery.CourierWebhookController;
import com.pikcur.web.delivery.DeliveryAdminController;
import com.pikcur.web.delivery.InvoiceController;
import com.pikcur.web.delivery.ShippingController;
import com.pikcur.web.delivery.TrackingController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parcels of {@link Orders}, told of by two trackers in memory: the first one calls back, the other has a quota. */
public final class Deliveries {

    public static final int QUOTA = 5;

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DeliveryPolicy POLICY = DeliveryPolicy.ORDINARY;

    public final InMemoryTracker calling = new InMemoryTracker("tracker-delivery");
    public final InMemoryTracker counting = new InMemoryTracker("sweettracker");
    public final InMemoryParcels parcels;

    private final InMemoryShippingDues stored;
    private final InMemoryTrackerRecords records;
    private final InMemoryTimers clockwork;
    private final DeliveryTimers timers;
    private final Trackers trackers =
            new Trackers(List.of(calling, counting), List.of(calling), Map.of(counting.code(), QUOTA), POLICY);
    private final ShippingDues dues;
    private final OrderHandover handover;
    private final ParcelWatch watch;
    private final Orders orders;
    private final Clock clock;

    Deliveries(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
        this.parcels = new InMemoryParcels(orders.transactions);
        this.stored = new InMemoryShippingDues(orders.transactions);
        this.records = new InMemoryTrackerRecords(orders.transactions);
        this.clockwork = new InMemoryTimers(orders.transactions);
        this.timers = new DeliveryTimers(clockwork);
        this.dues = new ShippingDues(stored, timers, new BusinessDays(KOREA, Set.of()), POLICY);
        this.handover = new OrderHandover(orders.transactions, orders.orders, orders.changes, Orders.POLICY);
        this.watch = new ParcelWatch(handover, parcels, trackers, timers, orders.events, clock);
    }

    /** A paid order whose seller is awaited to send it. */
    public OrderId awaited() {
        var order = orders.paid();
        new FollowShipping(handover, dues).handle(order);
        return order;
    }

    /** Looks for the parcel now, whenever its timer would go off. */
    public void look(OrderId order) {
        var ask = new AskTrackers(trackers, records, orders.transactions, orders.events, clock, KOREA);
        new LookForParcel(watch, ask, POLICY, clock).handle(order);
    }

    /** Asks the tracker that calls back to do so. */
    public void subscribe(OrderId order) {
        new SubscribeToParcel(trackers, watch, timers, clock).handle(order);
    }

    /** When the parcel is looked for next. */
    public Optional<Instant> nextLook(OrderId order) {
        return clockwork.at(new Timer(DeliveryTimers.LOOK, order.value()));
    }

    List<Object> controllers(Problems problems) {
        return List.of(
                new CarrierController(),
                invoices(problems),
                tracking(),
                shipping(problems),
                webhooks(),
                administration());
    }

    InvoiceController invoices(Problems problems) {
        var register = new RegisterInvoice(handover, new ShipOrder(orders.changes), parcels, watch, orders.events);
        return new InvoiceController(register, orders.showOrder(), problems);
    }

    TrackingController tracking() {
        return new TrackingController(showTracking());
    }

    ShippingController shipping(Problems problems) {
        return new ShippingController(new ExtendShipping(handover, dues, orders.events), problems);
    }

    CourierWebhookController webhooks() {
        return new CourierWebhookController(new HearOfParcel(trackers, parcels, watch));
    }

    DeliveryAdminController administration() {
        return new DeliveryAdminController(
                showTracking(),
                new TrustParcel(watch),
                new ManageTrackers(trackers, records, orders.transactions, clock, KOREA));
    }

    private ShowTracking showTracking() {
        return new ShowTracking(orders.showOrder(), parcels, stored, clock);
    }
}

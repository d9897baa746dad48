package com.pikcur.application.delivery;

import com.pikcur.application.order.ConfirmDueOrder;
import com.pikcur.application.order.LapseOrder;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderHandover;
import com.pikcur.application.order.OrderSettlement;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.domain.delivery.BusinessDays;
import com.pikcur.domain.delivery.InvoiceOutcome;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ParcelFixtures;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.port.InMemoryParcels;
import com.pikcur.domain.delivery.port.InMemoryShippingDues;
import com.pikcur.domain.delivery.port.InMemoryTracker;
import com.pikcur.domain.delivery.port.InMemoryTrackerRecords;
import com.pikcur.domain.delivery.port.ParcelNotices;
import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderEvent.OrderUnpaid;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.order.port.InMemoryOrders;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sellers who send, two trackers who know where parcels are, and all stores in memory. It is Monday at noon in Seoul. */
final class DeliveryDesk {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final BusinessDays DAYS = new BusinessDays(SEOUL, Set.of());

    private static final Duration CLOCK_STEP = Duration.ofMinutes(30);
    private static final String PROVIDER = "toss";

    final SettableClock clock = new SettableClock(OrderFixtures.SOLD);
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryOrders orders = new InMemoryOrders(transactions);
    final InMemoryBooks books = new InMemoryBooks(transactions);
    final InMemoryParcels parcels = new InMemoryParcels(transactions);
    final InMemoryShippingDues dueStore = new InMemoryShippingDues(transactions);
    final InMemoryTrackerRecords records = new InMemoryTrackerRecords(transactions);
    final InMemoryTimers timers = new InMemoryTimers(transactions);
    final InMemoryEvents events = new InMemoryEvents(transactions);
    final InMemoryTracker first = new InMemoryTracker("first");
    final InMemoryTracker second = new InMemoryTracker("second");

    final OrderChanges changes = new OrderChanges(
            transactions,
            orders,
            new OrderSettlement(books, OrderFixtures.POLICY),
            new OrderTimers(timers),
            events,
            clock);
    final OrderHandover handover = new OrderHandover(transactions, orders, changes, OrderFixtures.POLICY);
    final DeliveryTimers deliveryTimers = new DeliveryTimers(timers);
    final ShippingDues dues = new ShippingDues(dueStore, deliveryTimers, DAYS, ParcelFixtures.POLICY);
    final FollowShipping follow = new FollowShipping(handover, dues);
    final MeetShippingDue meet = new MeetShippingDue(handover, dues, events, clock);
    final ExtendShipping extend = new ExtendShipping(handover, dues, events);

    final Trackers trackers;
    final ParcelWatch watch;
    final RegisterInvoice register;
    final AskTrackers ask;
    final LookForParcel look;
    final SubscribeToParcel subscribe;
    final HearOfParcel hear;
    final TrustParcel trust;
    final ManageTrackers manage;

    private int reactedTo;

    /** Both trackers are asked and may be asked as often as one likes; neither calls. */
    DeliveryDesk() {
        this(List.of(), Map.of());
    }

    private DeliveryDesk(List<String> calling, Map<String, Integer> quotas) {
        var both = List.of(first, second);
        var notices = both.stream()
                .filter(tracker -> calling.contains(tracker.code().value()))
                .<ParcelNotices>map(tracker -> tracker)
                .toList();
        var limits = quotas.entrySet().stream()
                .collect(Collectors.toMap(quota -> new TrackerCode(quota.getKey()), Map.Entry::getValue));
        this.trackers = new Trackers(List.copyOf(both), notices, limits, ParcelFixtures.POLICY);
        this.watch = new ParcelWatch(handover, parcels, trackers, deliveryTimers, events, clock);
        this.register = new RegisterInvoice(handover, new ShipOrder(changes), parcels, watch, events);
        this.ask = new AskTrackers(trackers, records, transactions, events, clock, SEOUL);
        this.look = new LookForParcel(watch, ask, ParcelFixtures.POLICY, clock);
        this.subscribe = new SubscribeToParcel(trackers, watch, deliveryTimers, clock);
        this.hear = new HearOfParcel(trackers, parcels, watch);
        this.trust = new TrustParcel(watch);
        this.manage = new ManageTrackers(trackers, records, transactions, clock, SEOUL);
    }

    /** The first tracker calls when it knows more. */
    static DeliveryDesk whereTheFirstCalls() {
        return new DeliveryDesk(List.of("first"), Map.of());
    }

    /** Only the second calls, which is not the preferred one. */
    static DeliveryDesk whereTheSecondCalls() {
        return new DeliveryDesk(List.of("second"), Map.of());
    }

    /** The first may be asked so often a month. */
    static DeliveryDesk whereTheFirstHasAQuotaOf(int looks) {
        return new DeliveryDesk(List.of(), Map.of("first", looks));
    }

    OrderId opened(MemberId seller, Optional<ShippingAddress> address) {
        var sale = OrderFixtures.aSale(seller, OrderFixtures.BUYER);
        var opened = Order.open(sale, address, OrderFixtures.POLICY, clock.instant());
        return transactions.execute(() -> {
            orders.add(opened.order());
            events.publish(opened.events());
            return opened.order().id();
        });
    }

    OrderId paid() {
        return paid(OrderFixtures.SELLER);
    }

    OrderId paid(MemberId seller) {
        var id = opened(seller, Optional.of(OrderFixtures.ADDRESS));
        pay(id);
        react();
        return id;
    }

    /** They had agreed to meet and the buyer wants a parcel after all, for which there is no address. */
    OrderId paidWithoutAddress() {
        var id = opened(OrderFixtures.SELLER, Optional.empty());
        pay(id);
        react();
        return id;
    }

    /** What payment does once it has the whole amount. */
    void pay(OrderId id) {
        transactions.execute(() -> {
            changes.decide(id, (order, now) -> order.pay(OrderFixtures.POLICY, now));
            books.post(Journal.paymentReceived(
                    UUID.randomUUID(), id, PROVIDER, order(id).total(), Money.ZERO, clock.instant()));
            return id;
        });
    }

    /** By some earlier sale. */
    void earned(MemberId member, long won) {
        var earlier = new OrderId(UUID.randomUUID());
        transactions.execute(() -> {
            books.post(Journal.paymentReceived(
                    UUID.randomUUID(), earlier, PROVIDER, Money.won(won), Money.ZERO, clock.instant()));
            books.post(new JournalEntry(
                    EntryKind.SALE_CONFIRMED,
                    earlier.value(),
                    Optional.of(earlier),
                    List.of(new Posting(new Account.Escrow(earlier), new Account.Available(member), Money.won(won))),
                    clock.instant()));
            return earlier;
        });
    }

    /** What payment does when the transfer was taken back. */
    void unpay(OrderId id) {
        transactions.execute(() -> {
            changes.decide(id, (order, now) -> order.unpay(OrderFixtures.POLICY, now));
            books.post(Journal.paymentWithdrawn(
                    UUID.randomUUID(), id, PROVIDER, order(id).total(), Money.ZERO, clock.instant()));
            return id;
        });
    }

    /** Paid, sent, and announced at both trackers. */
    OrderId sent(Invoice invoice) {
        var id = paid();
        first.announce(invoice);
        second.announce(invoice);
        send(id, invoice);
        return id;
    }

    InvoiceOutcome send(OrderId id, Invoice invoice) {
        return register.handle(id, OrderFixtures.SELLER, invoice.carrierCode(), invoice.trackingNumber());
    }

    /** Both trackers know of it from now on. */
    void advance(Invoice invoice, ParcelStep step) {
        first.advance(invoice, step, clock.instant());
        second.advance(invoice, step, clock.instant());
    }

    /** What follows from what has happened and was not told yet. */
    void react() {
        for (; reactedTo < events.published().size(); reactedTo++) {
            reactTo(events.published().get(reactedTo));
        }
    }

    /** Events may be told twice. */
    void reactAgain() {
        reactedTo = 0;
        react();
    }

    private void reactTo(DomainEvent event) {
        if (event instanceof OrderPaid(var facts)) {
            follow.handle(facts.order());
        }
        if (event instanceof OrderUnpaid(var facts, var _)) {
            follow.handle(facts.order());
        }
    }

    /** Lets timers go off as time goes by, and what has happened be told. */
    void pass(Duration duration) {
        var end = clock.instant().plus(duration);
        while (clock.instant().isBefore(end)) {
            var next = clock.instant().plus(CLOCK_STEP);
            clock.set(next.isBefore(end) ? next : end);
            timers.goOff(clock.instant(), this::goesOff);
            react();
        }
    }

    void passTo(Instant end) {
        pass(Duration.between(clock.instant(), end));
    }

    private void goesOff(Timer timer) {
        var order = new OrderId(timer.subject());
        switch (timer.kind()) {
            case DeliveryTimers.LOOK -> look.handle(order);
            case DeliveryTimers.SUBSCRIPTION -> subscribe.handle(order);
            case DeliveryTimers.SHIPPING_DUE -> meet.handle(order);
            case OrderTimers.PAYMENT_DUE -> new LapseOrder(changes).handle(order);
            case OrderTimers.CONFIRMATION_DUE -> new ConfirmDueOrder(changes).handle(order);
            default -> throw new AssertionError("Nobody knows " + timer);
        }
    }

    Optional<Instant> timer(String kind, OrderId id) {
        return timers.at(new Timer(kind, id.value()));
    }

    Order order(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    OrderStatus status(OrderId id) {
        return order(id).status();
    }

    Parcel parcel(OrderId id) {
        return parcels.find(id).orElseThrow();
    }

    ShippingDue due(OrderId id) {
        return dueStore.find(id).orElseThrow();
    }

    Money balance(Account account) {
        return books.balance(account);
    }

    long trialBalance() {
        return books.trialBalance().values().stream().mapToLong(Long::longValue).sum();
    }
}

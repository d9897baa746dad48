package com.pikcur.web;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;

import com.pikcur.application.order.AnswerMeeting;
import com.pikcur.application.order.CancelOrder;
import com.pikcur.application.order.ChooseAddress;
import com.pikcur.application.order.ConfirmOrder;
import com.pikcur.application.order.DisputeOrder;
import com.pikcur.application.order.InMemoryOrderQueries;
import com.pikcur.application.order.OpenOrder;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderSettlement;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.order.ReceiveOrder;
import com.pikcur.application.order.RequestMeeting;
import com.pikcur.application.order.ResolveDispute;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.application.order.WithdrawMeeting;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.AddressFixtures;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.FeeRule;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.port.InMemoryOrders;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.order.AdminOrderController;
import com.pikcur.web.order.HandoverController;
import com.pikcur.web.order.OrderController;
import com.pikcur.web.order.OrderStepController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Orders and the money in them, in memory, with everything in front of them. Alice has bought from the seller. */
public final class Orders {

    public static final OrderPolicy POLICY = new OrderPolicy(
            Duration.ofHours(24),
            Duration.ofHours(1),
            Duration.ofDays(7),
            new FeeRule(500, Money.ZERO, Money.won(1_000_000)),
            10,
            50);

    final InMemoryTransactions transactions = new InMemoryTransactions();

    public final InMemoryOrders orders = new InMemoryOrders(transactions);
    public final InMemoryBooks books = new InMemoryBooks(transactions);
    public final InMemoryEvents events = new InMemoryEvents(transactions);

    private final AddressBookRepository addresses;
    private final Clock clock;
    final OrderChanges changes;

    Orders(Clock clock, AddressBookRepository addresses) {
        this.addresses = addresses;
        this.clock = clock;
        this.changes = new OrderChanges(
                transactions,
                orders,
                new OrderSettlement(books, POLICY),
                new OrderTimers(new InMemoryTimers(transactions)),
                events,
                clock);
    }

    /** For 100,000 won, and 3,000 for the parcel. */
    public OrderId opened() {
        return opened(SELLER, ALICE);
    }

    public OrderId opened(MemberId seller, MemberId buyer) {
        settle(buyer);
        return new OpenOrder(changes, addresses, POLICY, clock)
                .handle(new OpenOrder.Command(
                        Channel.AUCTION,
                        UUID.randomUUID(),
                        "한정판 피규어",
                        seller,
                        buyer,
                        Money.won(100_000),
                        Money.won(3_000)));
    }

    /** Nothing can be sent to somebody who lives nowhere. */
    private void settle(MemberId buyer) {
        if (addresses.find(buyer).addresses().isEmpty()) {
            var home = AddressFixtures.address(1);
            addresses.save(new AddressBook(buyer, List.of(home), Optional.of(home.id())));
        }
    }

    /** Of somebody who has not said where to. */
    public OrderId openedByANomad() {
        return new OpenOrder(changes, new InMemoryMembers(transactions).books(), POLICY, clock)
                .handle(new OpenOrder.Command(
                        Channel.AUCTION,
                        UUID.randomUUID(),
                        "한정판 피규어",
                        SELLER,
                        ALICE,
                        Money.won(100_000),
                        Money.won(3_000)));
    }

    public OrderId paid() {
        return paid(opened());
    }

    /** Pays what is due. */
    public OrderId paid(OrderId id) {
        return transactions.execute(() -> {
            changes.decide(id, (order, now) -> order.pay(POLICY, now));
            books.post(Journal.paymentReceived(
                    UUID.randomUUID(), id, "toss", get(id).total(), Money.ZERO, clock.instant()));
            return id;
        });
    }

    public OrderId shipped() {
        var id = paid();
        // A number of its own for each parcel.
        var number = id.value().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        return done(id, new ShipOrder(changes).handle(id, SELLER, new Invoice("kr.cjlogistics", number)));
    }

    public OrderId delivered() {
        var id = shipped();
        return done(id, new ReceiveOrder(changes, POLICY).handle(id, ALICE));
    }

    public OrderId disputed() {
        var id = delivered();
        return done(id, new DisputeOrder(changes).handle(id, ALICE, "상자가 찢어져 있었습니다."));
    }

    /** Gives back what was paid for an order that was called off, as the payment's own context does. */
    public void refunds(OrderId id) {
        changes.decide(id, Order::refunded);
    }

    public Order get(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    private static OrderId done(OrderId id, OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Done _ -> id;
            case OrderDecision.Refused refused -> throw new IllegalArgumentException("Refused: " + refused);
        };
    }

    List<Object> controllers(Problems problems) {
        return List.of(
                orderController(),
                orderStepController(problems),
                handoverController(problems),
                adminOrderController(problems));
    }

    OrderController orderController() {
        return new OrderController(new InMemoryOrderQueries(orders), showOrder());
    }

    OrderStepController orderStepController(Problems problems) {
        var useCases = new OrderStepController.UseCases(
                new CancelOrder(changes),
                new ReceiveOrder(changes, POLICY),
                new ConfirmOrder(changes),
                new DisputeOrder(changes));
        return new OrderStepController(useCases, showOrder(), problems);
    }

    HandoverController handoverController(Problems problems) {
        var useCases = new HandoverController.UseCases(
                new ChooseAddress(changes, addresses),
                new RequestMeeting(changes),
                new WithdrawMeeting(changes),
                new AnswerMeeting(changes));
        return new HandoverController(useCases, showOrder(), problems);
    }

    AdminOrderController adminOrderController(Problems problems) {
        return new AdminOrderController(new ResolveDispute(changes), showOrder(), problems);
    }

    ShowOrder showOrder() {
        return new ShowOrder(orders, POLICY, clock);
    }
}

package com.pikcur.application.order;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.ledger.EntryKind;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.ledger.JournalEntry;
import com.pikcur.domain.ledger.Posting;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.AddressFixtures;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.FeeRule;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.port.InMemoryOrders;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All that is done with orders, on stores in memory, with two who trade. */
final class OrdersAtWork {

    static final Instant SOLD = Instant.parse("2026-03-02T03:00:00Z");
    static final Money PRICE = Money.won(100_000);
    static final Money TOTAL = Money.won(103_000);
    static final Money FEE = Money.won(5_000);
    static final Money PENALTY = Money.won(10_000);
    static final Money BUYERS_SHARE = Money.won(5_000);
    static final OrderPolicy POLICY = new OrderPolicy(
            Duration.ofDays(2),
            Duration.ofHours(1),
            Duration.ofDays(7),
            new FeeRule(500, Money.won(1_000), Money.won(50_000)),
            10,
            50);

    private static final String PROVIDER = "toss";
    private static final Money SHIPPING_FEE = Money.won(3_000);

    final SettableClock clock = new SettableClock(SOLD);
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryOrders orders = new InMemoryOrders(transactions);
    final InMemoryBooks books = new InMemoryBooks(transactions);
    final InMemoryTimers timers = new InMemoryTimers(transactions);
    final InMemoryEvents events = new InMemoryEvents(transactions);
    final InMemoryMembers members = new InMemoryMembers(transactions);

    final OrderChanges changes = new OrderChanges(
            transactions, orders, new OrderSettlement(books, POLICY), new OrderTimers(timers), events, clock);
    final OpenOrder open = new OpenOrder(changes, members.books(), POLICY, clock);
    final CancelOrder cancel = new CancelOrder(changes);
    final ShipOrder ship = new ShipOrder(changes);
    final ReceiveOrder receive = new ReceiveOrder(changes, POLICY);
    final ConfirmOrder confirm = new ConfirmOrder(changes);
    final DisputeOrder dispute = new DisputeOrder(changes);
    final ResolveDispute resolve = new ResolveDispute(changes);
    final LapseOrder lapse = new LapseOrder(changes);
    final ConfirmDueOrder confirmDue = new ConfirmDueOrder(changes);

    final MemberId seller = joined("seller");
    final MemberId buyer = joined("buyer");

    MemberId joined(String nickname) {
        var member = new MemberId(UUID.randomUUID());
        members.join(member, new Nickname(nickname), SOLD, Role.BUYER);
        return member;
    }

    /** Puts an address into the member's book, as the default. */
    AddressId lives(MemberId member) {
        var address = AddressFixtures.address(1);
        transactions.execute(() -> {
            members.books().save(new AddressBook(member, List.of(address), Optional.of(address.id())));
            return address;
        });
        return address.id();
    }

    static OpenOrder.Command sale(MemberId seller, MemberId buyer) {
        return new OpenOrder.Command(Channel.AUCTION, UUID.randomUUID(), "한정판 피규어", seller, buyer, PRICE, SHIPPING_FEE);
    }

    /** By somebody who has an address to send things to. */
    OrderId opened() {
        if (members.books().find(buyer).addresses().isEmpty()) {
            lives(buyer);
        }
        return open.handle(sale(seller, buyer));
    }

    OrderId paid() {
        var id = opened();
        pay(id);
        return id;
    }

    OrderId shipped() {
        lives(buyer);
        var id = paid();
        ship.handle(id, seller, anInvoice());
        return id;
    }

    OrderId delivered() {
        var id = shipped();
        receive.handle(id, buyer);
        return id;
    }

    OrderId disputed() {
        var id = delivered();
        dispute.handle(id, buyer, "상자가 찌그러졌어요");
        return id;
    }

    static Invoice anInvoice() {
        var number = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return new Invoice("kr.cjlogistics", number.toUpperCase(Locale.ROOT));
    }

    /** What payment does once it has the whole amount. */
    OrderDecision pay(OrderId id) {
        return transactions.execute(() -> {
            var decision = changes.decide(id, (order, now) -> order.pay(POLICY, now));
            if (decision instanceof Done(var order, var _)) {
                books.post(Journal.paymentReceived(
                        UUID.randomUUID(), id, PROVIDER, order.total(), Money.ZERO, clock.instant()));
            }
            return decision;
        });
    }

    /** What payment does when the transfer was taken back. */
    OrderDecision unpay(OrderId id) {
        return transactions.execute(() -> {
            var paid = find(id).total();
            var decision = changes.decide(id, (order, now) -> order.unpay(POLICY, now));
            if (decision instanceof Done) {
                books.post(
                        Journal.paymentWithdrawn(UUID.randomUUID(), id, PROVIDER, paid, Money.ZERO, clock.instant()));
            }
            return decision;
        });
    }

    /** What payment does with all that is to go back. */
    OrderDecision giveBack(OrderId id) {
        return transactions.execute(() -> {
            var due = balance(new Account.RefundsDue(id));
            if (!due.isZero()) {
                books.post(Journal.refundDone(
                        UUID.randomUUID(), id, PROVIDER, due, find(id).sale().buyer(), Money.ZERO, clock.instant()));
            }
            return changes.decide(id, Order::refunded);
        });
    }

    /** Earned by some earlier sale. */
    void earned(MemberId member, long won) {
        var earlier = new OrderId(UUID.randomUUID());
        post(Journal.paymentReceived(UUID.randomUUID(), earlier, PROVIDER, Money.won(won), Money.ZERO, SOLD));
        post(new JournalEntry(
                EntryKind.SALE_CONFIRMED,
                earlier.value(),
                Optional.of(earlier),
                List.of(new Posting(new Account.Escrow(earlier), new Account.Available(member), Money.won(won))),
                SOLD));
    }

    private void post(JournalEntry entry) {
        transactions.execute(() -> {
            books.post(entry);
            return entry;
        });
    }

    Order find(OrderId id) {
        return orders.find(id).orElseThrow();
    }

    OrderStatus status(OrderId id) {
        return find(id).status();
    }

    Money balance(Account account) {
        return books.balance(account);
    }

    Money escrow(OrderId id) {
        return balance(new Account.Escrow(id));
    }

    Money available(MemberId member) {
        return balance(new Account.Available(member));
    }

    Money debt(MemberId member) {
        return balance(new Account.Debt(member));
    }

    /** What stands on an account nobody guards, credits counting for it. */
    long unguarded(Account account) {
        return books.trialBalance().getOrDefault(account, 0L);
    }

    long trialBalance() {
        return books.trialBalance().values().stream().mapToLong(Long::longValue).sum();
    }

    Optional<Instant> timer(String kind, OrderId id) {
        return timers.at(new Timer(kind, id.value()));
    }
}

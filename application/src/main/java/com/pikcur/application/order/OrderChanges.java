package com.pikcur.application.order;

import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * Where every change of an order is made: the order is held, asked, and stored together with its timers, what follows for
 * the money, and what others hear of it. In the caller's transaction, if there is one.
 */
public final class OrderChanges {

    private final Transactions transactions;
    private final OrderRepository orders;
    private final OrderSettlement settlement;
    private final OrderTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public OrderChanges(
            Transactions transactions,
            OrderRepository orders,
            OrderSettlement settlement,
            OrderTimers timers,
            DomainEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.settlement = settlement;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** What is asked of an order. */
    @FunctionalInterface
    public interface Question {

        OrderDecision ask(Order order, Instant now);
    }

    /** What one side of the sale asks of it. */
    @FunctionalInterface
    interface PartysQuestion {

        OrderDecision ask(Order order, Party party, Instant now);
    }

    /** @throws NoSuchOrder if there is none of this id */
    public OrderDecision decide(OrderId id, Question question) {
        return transactions.execute(() -> {
            var order = orders.findLocked(id).orElseThrow(() -> new NoSuchOrder(id));
            var now = clock.instant();
            return switch (question.ask(order, now)) {
                case Done done -> stored(order, done, now);
                case OrderDecision.Refused refused -> refused;
            };
        });
    }

    /** @throws NoSuchOrder if there is none of this id, or the member has no part in it */
    OrderDecision decide(OrderId id, MemberId member, PartysQuestion question) {
        return decide(id, (order, now) -> {
            var party = order.sale().partyOf(member).orElseThrow(() -> new NoSuchOrder(id));
            return question.ask(order, party, now);
        });
    }

    /** Stores a new order. Where its sale has been told before, nothing happens. */
    void open(Done opened) {
        transactions.execute(() -> {
            if (orders.find(opened.order().id()).isEmpty()) {
                orders.add(opened.order());
                timers.follow(opened.order());
                events.publish(opened.events());
            }
            return opened;
        });
    }

    /** What was so before is not stored again. */
    private Done stored(Order before, Done done, Instant now) {
        if (done.order().equals(before)) {
            return done;
        }
        orders.save(done.order());
        timers.follow(done.order());
        settlement.follow(done, now);
        events.publish(done.events());
        return done;
    }
}

package com.pikcur.application.order;

import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.function.Function;

/** What payment needs of orders: to hold one while it decides, and to tell it of money that came, left or went back. */
public final class OrderMoney {

    private final Transactions transactions;
    private final OrderRepository orders;
    private final OrderChanges changes;
    private final OrderPolicy policy;

    public OrderMoney(Transactions transactions, OrderRepository orders, OrderChanges changes, OrderPolicy policy) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.policy = policy;
    }

    /**
     * Does the work in one transaction that holds the order from its first statement on.
     *
     * @throws NoSuchOrder if there is none of this id
     */
    public <T> T holding(OrderId id, Function<Order, T> work) {
        return transactions.execute(() -> work.apply(orders.findLocked(id).orElseThrow(() -> new NoSuchOrder(id))));
    }

    /**
     * The order as it is just now.
     *
     * @throws NoSuchOrder if there is none of this id
     */
    public Order look(OrderId id) {
        return orders.find(id).orElseThrow(() -> new NoSuchOrder(id));
    }

    public OrderDecision pay(OrderId id) {
        return changes.decide(id, (order, now) -> order.pay(policy, now));
    }

    /** The transfer that had paid it was taken back. */
    public OrderDecision unpay(OrderId id) {
        return changes.decide(id, (order, now) -> order.unpay(policy, now));
    }

    /** All that was to go back has gone back. */
    public OrderDecision refunded(OrderId id) {
        return changes.decide(id, Order::refunded);
    }
}

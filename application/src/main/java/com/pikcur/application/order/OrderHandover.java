package com.pikcur.application.order;

import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.function.Function;

/** What delivery needs of orders: to hold one while it decides, and to tell it what became of its parcel. */
public final class OrderHandover {

    private final Transactions transactions;
    private final OrderRepository orders;
    private final OrderChanges changes;
    private final OrderPolicy policy;

    public OrderHandover(Transactions transactions, OrderRepository orders, OrderChanges changes, OrderPolicy policy) {
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

    /** The carrier says that the buyer has it. */
    public OrderDecision arrive(OrderId id) {
        return changes.decide(id, (order, now) -> order.handingOver().arrive(policy, now));
    }

    /** The parcel went back to the seller: an administrator is to decide. */
    public OrderDecision comeBack(OrderId id, String complaint) {
        return changes.decide(id, (order, now) -> order.disputing().comeBack(complaint, now));
    }

    /** The time to send it is over. */
    public OrderDecision unshipped(OrderId id) {
        return changes.decide(id, (order, now) -> order.cancelling().unshipped(now));
    }
}

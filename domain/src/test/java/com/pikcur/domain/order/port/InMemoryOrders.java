package com.pikcur.domain.order.port;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Orders in memory. */
public final class InMemoryOrders implements OrderRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<OrderId, Order>> byId;

    public InMemoryOrders(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public Optional<Order> findLocked(OrderId id) {
        transactions.mustSurround();
        return find(id);
    }

    @Override
    public void add(Order order) {
        byId.change(before -> {
            if (before.containsKey(order.id())) {
                throw new StaleAggregate("Order " + order.id().value() + " is there already");
            }
            return with(before, order);
        });
    }

    @Override
    public void save(Order order) {
        byId.change(before -> {
            if (Optional.ofNullable(before.get(order.id()))
                    .filter(stored -> stored.version() == order.version())
                    .isEmpty()) {
                throw new StaleAggregate("Order " + order.id().value() + " is not at " + order.version());
            }
            if (isTaken(before, order)) {
                throw new InvoiceTaken();
            }
            return with(before, order);
        });
    }

    private static boolean isTaken(Map<OrderId, Order> orders, Order order) {
        return order.at(Shipped.class)
                .map(Shipped::invoice)
                .filter(invoice -> orders.values().stream()
                        .filter(other -> !other.id().equals(order.id()))
                        .flatMap(other -> other.at(Shipped.class).stream())
                        .anyMatch(shipped -> shipped.invoice().equals(invoice)))
                .isPresent();
    }

    /** All orders, in no order. */
    public Collection<Order> all() {
        return byId.get().values();
    }

    private static Map<OrderId, Order> with(Map<OrderId, Order> before, Order order) {
        var after = new HashMap<>(before);
        after.put(
                order.id(),
                new Order(
                        order.id(),
                        order.number(),
                        order.sale(),
                        order.handover(),
                        order.address(),
                        order.state(),
                        order.passed(),
                        order.openedAt(),
                        order.version() + 1));
        return Map.copyOf(after);
    }
}

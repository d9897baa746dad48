package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** By when orders must be on their way, in memory. */
public final class InMemoryShippingDues implements ShippingDueRepository {

    private static final long NEVER_STORED = 0;

    private final InMemoryTransactions.Kept<Map<OrderId, ShippingDue>> byOrder;

    public InMemoryShippingDues(InMemoryTransactions transactions) {
        this.byOrder = transactions.keep(Map.of());
    }

    @Override
    public Optional<ShippingDue> find(OrderId order) {
        return Optional.ofNullable(byOrder.get().get(order));
    }

    @Override
    public void save(ShippingDue due) {
        byOrder.change(before -> {
            var stored = Optional.ofNullable(before.get(due.order()))
                    .map(ShippingDue::version)
                    .orElse(NEVER_STORED);
            if (stored != due.version()) {
                throw new StaleAggregate("The due of " + due.order().value() + " is not at " + due.version());
            }
            var after = new HashMap<>(before);
            after.put(
                    due.order(),
                    new ShippingDue(due.order(), due.dueAt(), due.extended(), due.reminded(), due.version() + 1));
            return Map.copyOf(after);
        });
    }

    @Override
    public void remove(OrderId order) {
        byOrder.change(before -> {
            var after = new HashMap<>(before);
            after.remove(order);
            return Map.copyOf(after);
        });
    }
}

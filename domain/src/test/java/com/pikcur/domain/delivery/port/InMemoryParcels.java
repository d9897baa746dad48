package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parcels in memory. */
public final class InMemoryParcels implements ParcelRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<OrderId, Parcel>> byOrder;

    public InMemoryParcels(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.byOrder = transactions.keep(Map.of());
    }

    @Override
    public Optional<Parcel> find(OrderId order) {
        return Optional.ofNullable(byOrder.get().get(order));
    }

    @Override
    public Optional<Parcel> findLocked(OrderId order) {
        transactions.mustSurround();
        return find(order);
    }

    @Override
    public Optional<Parcel> findBy(Invoice invoice) {
        return all().stream()
                .filter(parcel -> parcel.facts().invoice().equals(invoice))
                .findFirst();
    }

    @Override
    public boolean isNumberElsewhere(String trackingNumber, OrderId besides) {
        return all().stream()
                .filter(parcel -> !parcel.order().equals(besides))
                .anyMatch(parcel -> parcel.facts().invoice().trackingNumber().equals(trackingNumber));
    }

    @Override
    public void add(Parcel parcel) {
        byOrder.change(before -> {
            if (before.containsKey(parcel.order())) {
                throw new StaleAggregate("Order " + parcel.order().value() + " has a parcel already");
            }
            return with(before, parcel);
        });
    }

    @Override
    public void save(Parcel parcel) {
        byOrder.change(before -> {
            if (Optional.ofNullable(before.get(parcel.order()))
                    .filter(stored -> stored.version() == parcel.version())
                    .isEmpty()) {
                throw new StaleAggregate("Parcel of " + parcel.order().value() + " is not at " + parcel.version());
            }
            return with(before, parcel);
        });
    }

    /** All parcels, in no order. */
    public Collection<Parcel> all() {
        return byOrder.get().values();
    }

    private static Map<OrderId, Parcel> with(Map<OrderId, Parcel> before, Parcel parcel) {
        var after = new HashMap<>(before);
        after.put(
                parcel.order(),
                new Parcel(
                        parcel.facts(),
                        parcel.orderedAt(),
                        parcel.registeredAt(),
                        parcel.trail(),
                        parcel.doubts(),
                        parcel.version() + 1));
        return Map.copyOf(after);
    }
}

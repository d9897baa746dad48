package com.pikcur.domain.order.port;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.OrderId;
import java.util.Optional;

/** Keeps orders. Contract: {@code OrderRepositoryContract}. */
public interface OrderRepository {

    Optional<Order> find(OrderId id);

    /** Reads the order and holds it until the surrounding transaction ends. Comes before any account is held. */
    Optional<Order> findLocked(OrderId id);

    /**
     * Stores a new order.
     *
     * @throws com.pikcur.domain.shared.port.StaleAggregate if there is one of this id: the sale was told twice at once
     */
    void add(Order order);

    /**
     * Stores what an order has become.
     *
     * @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the order's
     * @throws InvoiceTaken if another order has its parcel's number
     */
    void save(Order order);
}

package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.OrderId;
import java.util.Optional;

/** Keeps parcels. Contract: {@code ParcelRepositoryContract}. */
public interface ParcelRepository {

    Optional<Parcel> find(OrderId order);

    /** Reads the parcel and holds it until the surrounding transaction ends. The order is held before. */
    Optional<Parcel> findLocked(OrderId order);

    Optional<Parcel> findBy(Invoice invoice);

    /** Whether another order's parcel has this number, at whichever carrier. */
    boolean isNumberElsewhere(String trackingNumber, OrderId besides);

    /**
     * Stores a new parcel.
     *
     * @throws com.pikcur.domain.shared.port.StaleAggregate if the order has one
     */
    void add(Parcel parcel);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the parcel's */
    void save(Parcel parcel);
}

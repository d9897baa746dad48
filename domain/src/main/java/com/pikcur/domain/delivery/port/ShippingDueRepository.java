package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.shared.OrderId;
import java.util.Optional;

/** Keeps by when orders must be on their way. Contract: {@code ShippingDueRepositoryContract}. */
public interface ShippingDueRepository {

    /** Not locked: whoever decides holds the order. */
    Optional<ShippingDue> find(OrderId order);

    /**
     * Stores one that is new or has changed.
     *
     * @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the due's
     */
    void save(ShippingDue due);

    /** Forgets it; nothing happens if there is none. */
    void remove(OrderId order);
}

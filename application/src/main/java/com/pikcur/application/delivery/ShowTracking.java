package com.pikcur.application.delivery;

import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.delivery.port.ShippingDueRepository;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case: somebody who has a part in an order looks where its parcel is, as far as the trackers have told. Nobody is asked
 * for it: what is shown is as old as it says.
 */
public final class ShowTracking {

    /**
     * How far it is.
     *
     * @param parcel empty before it is sent
     * @param due by when it must be sent; empty where nothing is to be sent, or has been
     * @param age since a tracker last answered about it; empty if none has
     */
    public record View(Order order, Optional<Parcel> parcel, Optional<ShippingDue> due, Optional<Duration> age) {}

    private final ShowOrder orders;
    private final ParcelRepository parcels;
    private final ShippingDueRepository dues;
    private final Clock clock;

    public ShowTracking(ShowOrder orders, ParcelRepository parcels, ShippingDueRepository dues, Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.dues = dues;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public View handle(OrderId id, MemberId member) {
        return viewOf(orders.handle(id, member).order());
    }

    /** @throws com.pikcur.domain.order.NoSuchOrder if there is none of this id */
    public View toAdministrator(OrderId id) {
        return viewOf(orders.toAdministrator(id));
    }

    private View viewOf(Order order) {
        var parcel = parcels.find(order.id());
        var due = parcel.isPresent() ? Optional.<ShippingDue>empty() : dues.find(order.id());
        return new View(
                order,
                parcel,
                due,
                parcel.flatMap(sent -> sent.trail().seenAt()).map(this::since));
    }

    private Duration since(Instant seen) {
        var age = Duration.between(seen, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}

package com.pikcur.application.delivery;

import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Instant;

/** When parcels are looked for, when trackers are asked to call, and when sellers are reminded. */
public final class DeliveryTimers {

    public static final String LOOK = "delivery-look";
    public static final String SUBSCRIPTION = "delivery-subscription";
    public static final String SHIPPING_DUE = "delivery-shipping-due";

    private final Timers timers;

    public DeliveryTimers(Timers timers) {
        this.timers = timers;
    }

    void look(OrderId order, Instant at) {
        timers.set(new Timer(LOOK, order.value()), at);
    }

    /** Nobody looks for it, or wants to be called about it, any more. */
    void forgetParcel(OrderId order) {
        timers.cancel(new Timer(LOOK, order.value()));
        timers.cancel(new Timer(SUBSCRIPTION, order.value()));
    }

    void subscribe(OrderId order, Instant at) {
        timers.set(new Timer(SUBSCRIPTION, order.value()), at);
    }

    void shippingDue(OrderId order, Instant at) {
        timers.set(new Timer(SHIPPING_DUE, order.value()), at);
    }

    void forgetShippingDue(OrderId order) {
        timers.cancel(new Timer(SHIPPING_DUE, order.value()));
    }
}

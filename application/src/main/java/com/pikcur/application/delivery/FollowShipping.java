package com.pikcur.application.delivery;

import com.pikcur.application.order.OrderHandover;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.shared.OrderId;

/**
 * Use case: the money of an order has come, or has been taken back, or it was sent: so the time to send begins, or is
 * none. May be told twice.
 */
public final class FollowShipping {

    private final OrderHandover orders;
    private final ShippingDues dues;

    public FollowShipping(OrderHandover orders, ShippingDues dues) {
        this.orders = orders;
        this.dues = dues;
    }

    public void handle(OrderId id) {
        orders.holding(id, order -> {
            if (order.state() instanceof Paid paid && order.handover() == Handover.PARCEL) {
                dues.beginWith(id, paid.paidAt());
            } else if (dues.find(id).isPresent()) {
                dues.end(id);
            }
            return order;
        });
    }
}

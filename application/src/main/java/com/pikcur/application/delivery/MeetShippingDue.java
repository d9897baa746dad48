package com.pikcur.application.delivery;

import com.pikcur.application.order.OrderHandover;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.util.List;

/**
 * Use case: the time to send an order is nearly over, or is over: the seller is reminded, then the order is called off.
 * Called by its timer, as often as that goes off.
 */
public final class MeetShippingDue {

    private final OrderHandover orders;
    private final ShippingDues dues;
    private final DomainEvents events;
    private final Clock clock;

    public MeetShippingDue(OrderHandover orders, ShippingDues dues, DomainEvents events, Clock clock) {
        this.orders = orders;
        this.dues = dues;
        this.events = events;
        this.clock = clock;
    }

    public void handle(OrderId id) {
        orders.holding(id, order -> {
            dues.find(id).ifPresent(due -> meet(order, due));
            return order;
        });
    }

    private void meet(Order order, ShippingDue due) {
        if (!(order.state() instanceof Paid)) {
            dues.end(order.id());
            return;
        }
        switch (dues.stepOf(due, clock.instant())) {
            case WAIT -> dues.await(due);
            case REMIND -> {
                var reminded = dues.remind(due);
                events.publish(List.of(new ShippingReminded(order.facts(), reminded.dueAt())));
            }
            case CANCEL -> cancel(order, due);
        }
    }

    private void cancel(Order order, ShippingDue due) {
        switch (orders.unshipped(order.id())) {
            // The seller cannot send what has no address yet.
            case OrderDecision.AddressMissing() -> dues.postpone(due, clock.instant());
            case OrderDecision.Done _, OrderDecision.Refused _ -> dues.end(order.id());
        }
    }
}

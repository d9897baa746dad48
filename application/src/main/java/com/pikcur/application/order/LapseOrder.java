package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.OrderId;

/** Use case: the time to pay may be over. Called by the order's timer, as often as that goes off. */
public final class LapseOrder {

    private final OrderChanges changes;

    public LapseOrder(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderDecision handle(OrderId order) {
        return changes.decide(order, (asked, now) -> asked.cancelling().lapse(now));
    }
}

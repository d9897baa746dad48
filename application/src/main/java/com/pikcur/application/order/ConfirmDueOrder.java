package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer has had time enough. Called by the order's timer, as often as that goes off. */
public final class ConfirmDueOrder {

    private final OrderChanges changes;

    public ConfirmDueOrder(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderDecision handle(OrderId order) {
        return changes.decide(order, (asked, now) -> asked.handingOver().confirmByItself(now));
    }
}

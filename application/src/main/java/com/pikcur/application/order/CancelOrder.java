package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: one side calls the sale off, or asks the other to. */
public final class CancelOrder {

    private final OrderChanges changes;

    public CancelOrder(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member) {
        return changes.decide(
                order, member, (asked, party, now) -> asked.cancelling().cancel(party, now));
    }
}

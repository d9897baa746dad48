package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer keeps the thing, and the sale is final. */
public final class ConfirmOrder {

    private final OrderChanges changes;

    public ConfirmOrder(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member) {
        return changes.decide(
                order, member, (asked, party, now) -> asked.handingOver().confirm(party, now));
    }
}

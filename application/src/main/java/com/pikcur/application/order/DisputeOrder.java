package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer has something against the thing. */
public final class DisputeOrder {

    private final OrderChanges changes;

    public DisputeOrder(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member, String complaint) {
        return changes.decide(
                order, member, (asked, party, now) -> asked.disputing().dispute(complaint, party, now));
    }
}

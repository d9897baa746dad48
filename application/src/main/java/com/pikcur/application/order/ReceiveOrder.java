package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer has the thing in hand. */
public final class ReceiveOrder {

    private final OrderChanges changes;
    private final OrderPolicy policy;

    public ReceiveOrder(OrderChanges changes, OrderPolicy policy) {
        this.changes = changes;
        this.policy = policy;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member) {
        return changes.decide(
                order, member, (asked, party, now) -> asked.handingOver().receive(party, policy, now));
    }
}

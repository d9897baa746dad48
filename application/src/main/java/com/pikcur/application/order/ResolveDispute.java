package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;

/** Use case: an administrator decides a dispute. That they are one has been seen to by then. */
public final class ResolveDispute {

    private final OrderChanges changes;

    public ResolveDispute(OrderChanges changes) {
        this.changes = changes;
    }

    /** @throws com.pikcur.domain.order.NoSuchOrder if there is none of this id */
    public OrderDecision handle(OrderId order, Money refund) {
        return changes.decide(order, (asked, now) -> asked.disputing().resolve(refund, now));
    }
}

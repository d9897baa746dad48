package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer wants a parcel after all. */
public final class WithdrawMeeting {

    private final OrderChanges changes;

    public WithdrawMeeting(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member) {
        return changes.decide(
                order, member, (asked, party, _) -> asked.meeting().withdraw(party));
    }
}

package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer would rather meet the seller than get a parcel. */
public final class RequestMeeting {

    private final OrderChanges changes;

    public RequestMeeting(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member) {
        return changes.decide(
                order, member, (asked, party, _) -> asked.meeting().request(party));
    }
}

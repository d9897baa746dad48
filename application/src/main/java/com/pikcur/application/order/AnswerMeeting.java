package com.pikcur.application.order;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the seller says whether they meet. */
public final class AnswerMeeting {

    private final OrderChanges changes;

    public AnswerMeeting(OrderChanges changes) {
        this.changes = changes;
    }
    /** @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order */
    public OrderDecision handle(OrderId order, MemberId member, boolean agreed) {
        return changes.decide(
                order, member, (asked, party, _) -> asked.meeting().answer(party, agreed));
    }
}

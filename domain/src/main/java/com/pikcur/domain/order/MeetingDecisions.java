package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import java.util.List;

/**
 * Whether buyer and seller meet, and nothing is sent. {@link Order#meeting} is the way in. Only before paying, since it
 * changes what is to be paid.
 *
 * <p>Whoever says the same thing again is told that it is so.
 */
public record MeetingDecisions(Order order) {

    /** The buyer would rather meet. */
    public OrderDecision request(Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        if (isTooLate()) {
            return notNow();
        }
        return switch (order.handover()) {
            case PARCEL -> {
                var next = order.with(Handover.MEETING_REQUESTED);
                yield new Done(next, List.of(new OrderEvent.MeetingRequested(next.facts())));
            }
            case MEETING_REQUESTED, MEETING -> order.unchanged();
        };
    }

    /** The buyer takes back the wish to meet: a parcel after all, even where the seller has agreed. */
    public OrderDecision withdraw(Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return isTooLate() ? notNow() : new Done(order.with(Handover.PARCEL), List.of());
    }

    /** The seller says whether they meet. A word given is not taken back. */
    public OrderDecision answer(Party by, boolean agreed) {
        if (by != Party.SELLER) {
            return new NotYours(Party.SELLER);
        }
        if (isTooLate()) {
            return notNow();
        }
        return switch (order.handover()) {
            case MEETING_REQUESTED -> {
                var next = order.with(agreed ? Handover.MEETING : Handover.PARCEL);
                yield new Done(next, List.of(new OrderEvent.MeetingAnswered(next.facts(), agreed)));
            }
            case MEETING -> agreed ? order.unchanged() : notNow();
            case PARCEL -> agreed ? notNow() : order.unchanged();
        };
    }

    private boolean isTooLate() {
        return !(order.state() instanceof AwaitingPayment);
    }

    private NotNow notNow() {
        return new NotNow(order.status());
    }
}

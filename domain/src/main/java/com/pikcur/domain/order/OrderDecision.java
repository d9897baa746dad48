package com.pikcur.domain.order;

import com.pikcur.domain.shared.Money;
import java.util.List;

/** Everything that can come of asking something of an order. Switch over it without a default. */
public sealed interface OrderDecision {

    /** It is so: store the order and tell the events. The order as it was, without events: it was so before. */
    record Done(Order order, List<OrderEvent> events) implements OrderDecision {

        public Done {
            events = List.copyOf(events);
        }
    }

    /** Everything that can stand against it. */
    sealed interface Refused extends OrderDecision {}

    /** Not at this point. */
    record NotNow(OrderStatus status) implements Refused {}

    /** That is for the other side to do. */
    record NotYours(Party whose) implements Refused {}

    /** To cancel was asked for already; the seller has not answered yet. */
    record AlreadyRequested() implements Refused {}

    /** A parcel needs to know where to. */
    record AddressMissing() implements Refused {}

    /** The seller has not said yet whether they meet. */
    record MeetingNotAgreed() implements Refused {}

    /** Another parcel has this number. */
    record InvoiceUsed() implements Refused {}

    /** More than was paid cannot go back. */
    record RefundTooHigh(Money highest) implements Refused {}
}

package com.pikcur.domain.order;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;

/** Something happened to an order. */
public sealed interface OrderEvent extends DomainEvent {

    OrderFacts facts();

    @Override
    default UUID subject() {
        return facts().order().value();
    }

    record OrderOpened(OrderFacts facts, Instant payBy) implements OrderEvent {}

    record OrderPaid(OrderFacts facts) implements OrderEvent {}

    /** The transfer that had paid it was taken back: it is to be paid again. */
    record OrderUnpaid(OrderFacts facts, Instant payBy) implements OrderEvent {}

    /** @param paid whether it had been paid: then all of that is to go back */
    record OrderCancelled(OrderFacts facts, CancelReason reason, boolean paid) implements OrderEvent {}

    record CancelRequested(OrderFacts facts) implements OrderEvent {}

    record MeetingRequested(OrderFacts facts) implements OrderEvent {}

    /** @param agreed whether the seller said yes */
    record MeetingAnswered(OrderFacts facts, boolean agreed) implements OrderEvent {}

    record OrderShipped(OrderFacts facts, Invoice invoice) implements OrderEvent {}

    record OrderDelivered(OrderFacts facts, Instant confirmBy) implements OrderEvent {}

    record OrderConfirmed(OrderFacts facts) implements OrderEvent {}

    record OrderDisputed(OrderFacts facts) implements OrderEvent {}

    /** @param refund what goes back to the buyer; nothing of it may be */
    record DisputeResolved(OrderFacts facts, Money refund) implements OrderEvent {}

    record OrderRefunded(OrderFacts facts) implements OrderEvent {}
}

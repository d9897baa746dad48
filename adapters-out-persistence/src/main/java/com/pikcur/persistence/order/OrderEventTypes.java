package com.pikcur.persistence.order;

import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What orders' events are called in the outbox. */
public final class OrderEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            Map.entry("order.opened", OrderEvent.OrderOpened.class),
            Map.entry("order.paid", OrderEvent.OrderPaid.class),
            Map.entry("order.unpaid", OrderEvent.OrderUnpaid.class),
            Map.entry("order.cancelled", OrderEvent.OrderCancelled.class),
            Map.entry("order.cancel-requested", OrderEvent.CancelRequested.class),
            Map.entry("order.meeting-requested", OrderEvent.MeetingRequested.class),
            Map.entry("order.meeting-answered", OrderEvent.MeetingAnswered.class),
            Map.entry("order.shipped", OrderEvent.OrderShipped.class),
            Map.entry("order.delivered", OrderEvent.OrderDelivered.class),
            Map.entry("order.confirmed", OrderEvent.OrderConfirmed.class),
            Map.entry("order.disputed", OrderEvent.OrderDisputed.class),
            Map.entry("order.dispute-resolved", OrderEvent.DisputeResolved.class),
            Map.entry("order.refunded", OrderEvent.OrderRefunded.class));

    private OrderEventTypes() {}
}

package com.pikcur.bootstrap;

import com.pikcur.application.delivery.DeliveryTimers;
import com.pikcur.application.delivery.LookForParcel;
import com.pikcur.application.delivery.MeetShippingDue;
import com.pikcur.application.delivery.SubscribeToParcel;
import com.pikcur.domain.shared.OrderId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done when a timer of the delivery context goes off. */
record ParcelTimers(LookForParcel look, SubscribeToParcel subscribe, MeetShippingDue due) {

    /** By kind of timer; each called with the timer's subject, at least once. */
    Map<String, Consumer<UUID>> prompt() {
        return Map.of(DeliveryTimers.SHIPPING_DUE, order -> due.handle(new OrderId(order)));
    }

    /** The same, for those that wait for a tracker. */
    Map<String, Consumer<UUID>> outside() {
        return Map.of(
                DeliveryTimers.LOOK, order -> look.handle(new OrderId(order)),
                DeliveryTimers.SUBSCRIPTION, order -> subscribe.handle(new OrderId(order)));
    }
}

package com.pikcur.persistence.delivery;

import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What deliveries' events are called in the outbox. */
public final class DeliveryEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "delivery.parcel-registered", DeliveryEvent.ParcelRegistered.class,
            "delivery.parcel-moved", DeliveryEvent.ParcelMoved.class,
            "delivery.parcel-delivered", DeliveryEvent.ParcelDelivered.class,
            "delivery.parcel-returned", DeliveryEvent.ParcelReturned.class,
            "delivery.parcel-doubted", DeliveryEvent.ParcelDoubted.class,
            "delivery.parcel-given-up", DeliveryEvent.ParcelGivenUp.class,
            "delivery.invoice-reuse-refused", DeliveryEvent.InvoiceReuseRefused.class,
            "delivery.shipping-reminded", DeliveryEvent.ShippingReminded.class,
            "delivery.shipping-extended", DeliveryEvent.ShippingExtended.class,
            "delivery.tracker-barred", DeliveryEvent.TrackerBarred.class);

    private DeliveryEventTypes() {}
}

package com.pikcur.domain.delivery;

import com.pikcur.domain.order.OrderFacts;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Something happened on the way from seller to buyer. */
public sealed interface DeliveryEvent extends DomainEvent {

    /** Something happened to a parcel. */
    sealed interface ParcelEvent extends DeliveryEvent {

        ParcelFacts facts();

        @Override
        default UUID subject() {
            return facts().order().value();
        }
    }

    /** Something happened to the time within which a seller must send. */
    sealed interface ShippingEvent extends DeliveryEvent {

        OrderFacts facts();

        @Override
        default UUID subject() {
            return facts().order().value();
        }
    }

    /** There is a parcel to look for. */
    record ParcelRegistered(ParcelFacts facts) implements ParcelEvent {}

    /** It has come further, and is not there yet. */
    record ParcelMoved(ParcelFacts facts, ParcelStep step) implements ParcelEvent {}

    /** @param believed false where a doubt stands against it, so that the order does not know of it yet */
    record ParcelDelivered(ParcelFacts facts, boolean believed) implements ParcelEvent {}

    record ParcelReturned(ParcelFacts facts) implements ParcelEvent {}

    record ParcelDoubted(ParcelFacts facts, Doubt doubt) implements ParcelEvent {}

    record ParcelGivenUp(ParcelFacts facts) implements ParcelEvent {}

    /**
     * Somebody tried to send another order under the number of this one's parcel. Told although, and because, it was
     * refused.
     *
     * @param by the seller who tried
     */
    record InvoiceReuseRefused(OrderFacts facts, MemberId by) implements ShippingEvent {}

    /** The time to send is nearly over. */
    record ShippingReminded(OrderFacts facts, Instant dueAt) implements ShippingEvent {}

    /** The seller takes more time, once. */
    record ShippingExtended(OrderFacts facts, Instant dueAt) implements ShippingEvent {}

    /** A tracker is not asked any more, until somebody or the next month lets it. */
    record TrackerBarred(TrackerCode tracker, BarReason reason, String providerCode) implements DeliveryEvent {

        @Override
        public UUID subject() {
            return UUID.nameUUIDFromBytes(tracker.value().getBytes(StandardCharsets.UTF_8));
        }
    }
}

package com.pikcur.bootstrap;

import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.shared.OrderId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When this has happened to a parcel, then that follows: operators hear of what needs somebody to look. */
final class DeliveryReactions implements Consumer<DeliveryEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReactions.class);

    private final MeterRegistry meters;

    DeliveryReactions(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void accept(DeliveryEvent event) {
        switch (event) {
            case TrackerBarred(var tracker, var reason, var code) ->
                alert("tracker-barred", "Tracker {} is not asked any more: {} ({})", tracker.value(), reason, code);
            case ParcelDoubted(var facts, var doubt) ->
                alert("parcel-doubted", "The parcel of order {} is doubtful: {}", idOf(facts.order()), doubt);
            case ParcelReturned(var facts) ->
                alert("parcel-returned", "The parcel of order {} went back to its sender", idOf(facts.order()));
            case ParcelGivenUp(var facts) ->
                alert("parcel-given-up", "Nobody looks for the parcel of order {} any more", idOf(facts.order()));
            case InvoiceReuseRefused(var facts, var by) ->
                alert(
                        "invoice-reused",
                        "Member {} tried to send another order under the number of order {}",
                        by.value(),
                        idOf(facts.order()));
            // What follows for the order was done in the same transaction; members are told.
            case ParcelRegistered _, ParcelMoved _, ParcelDelivered _ -> {}
            case ShippingReminded _, ShippingExtended _ -> {}
        }
    }

    private static UUID idOf(OrderId order) {
        return order.value();
    }

    private void alert(String kind, String message, Object... about) {
        meters.counter("pikcur.delivery.alerts", "kind", kind).increment();
        LOG.warn(message, about);
    }
}

package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.order.Invoice;

/** A service that says where parcels are. Contract: {@code DeliveryTrackerContract}. */
public interface DeliveryTracker {

    TrackerCode code();

    /** Whether it knows this carrier's parcels. */
    boolean tracks(Carrier carrier);

    /**
     * Asks where a parcel is. Counts against what may be asked. Never to be called within a transaction. A parcel of a
     * carrier it does not track is unknown, without being asked about.
     *
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if it cannot be reached, or answers nothing that can be
     *     understood; nothing is known then
     */
    TrackingAnswer look(Invoice invoice);
}

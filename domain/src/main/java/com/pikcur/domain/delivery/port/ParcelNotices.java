package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.order.Invoice;
import java.time.Instant;
import java.util.Optional;

/** A tracker that calls back when it knows more. Contract: {@code ParcelNoticesContract}. */
public interface ParcelNotices {

    TrackerCode code();

    /**
     * Asks to be called back about a parcel until then. Asking again for the same parcel moves the end.
     *
     * @throws IllegalArgumentException if it does not track the carrier
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if nobody knows whether it will
     */
    void subscribe(Invoice invoice, Instant until);

    /**
     * Whose parcel a call is about. It only says "look again": anybody may have sent it, and nothing in it is believed.
     *
     * @param body as it came
     * @return empty if that cannot be read out of it
     */
    Optional<Invoice> read(String body);
}

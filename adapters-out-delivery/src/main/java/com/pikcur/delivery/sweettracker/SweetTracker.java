package com.pikcur.delivery.sweettracker;

import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.order.Invoice;
import java.util.regex.Pattern;

/** Asks SweetTracker, which knows every carrier here and never calls back. Several threads may use it. */
public final class SweetTracker implements DeliveryTracker, AutoCloseable {

    public static final TrackerCode CODE = new TrackerCode("sweettracker");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final SweetTrackerWire wire;

    public SweetTracker(SweetTrackerSettings settings) {
        this.wire = new SweetTrackerWire(settings);
    }

    @Override
    public TrackerCode code() {
        return CODE;
    }

    @Override
    public boolean tracks(Carrier carrier) {
        return Carriers.all().contains(carrier);
    }

    /** A parcel it cannot know is unknown without being asked about: every question counts. */
    @Override
    public TrackingAnswer look(Invoice invoice) {
        return Carriers.of(invoice)
                .filter(_ -> DIGITS.matcher(invoice.trackingNumber()).matches())
                .map(carrier -> wire.look(carrier.shortCode(), invoice.trackingNumber()))
                .orElseGet(() -> new TrackingAnswer.UnknownNumber("NOT_TRACKED"));
    }

    @Override
    public void close() {
        wire.close();
    }
}

package com.pikcur.delivery.trackerdelivery;

import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.Question;
import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.ParcelNotices;
import com.pikcur.domain.order.Invoice;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks tracker.delivery, which calls back too and would rather not be asked often. Several threads may use it. */
public final class TrackerDelivery implements DeliveryTracker, ParcelNotices, AutoCloseable {

    public static final TrackerCode CODE = new TrackerCode("tracker-delivery");

    private static final Set<String> CARRIERS =
            Set.of("kr.cjlogistics", "kr.epost", "kr.hanjin", "kr.lotte", "kr.logen", "kr.kdexp");
    /** Carrier and number need 100. */
    private static final int LONGEST_NOTICE = 2_000;

    private final TrackerDeliveryWire wire;
    private final URI callbackUrl;

    /** @param clock by which tokens are renewed */
    public TrackerDelivery(TrackerDeliverySettings settings, Clock clock) {
        this.wire = new TrackerDeliveryWire(settings, clock);
        this.callbackUrl = settings.callbackUrl();
    }

    @Override
    public TrackerCode code() {
        return CODE;
    }

    @Override
    public boolean tracks(Carrier carrier) {
        return CARRIERS.contains(carrier.code());
    }

    @Override
    public TrackingAnswer look(Invoice invoice) {
        return carrierOf(invoice)
                .map(carrier -> Question.track(carrier.code(), invoice.trackingNumber()))
                .map(question -> wire.ask(question, TrackerDeliveryReading::answer))
                .orElseGet(() -> new TrackingAnswer.UnknownNumber("NOT_TRACKED"));
    }

    @Override
    public void subscribe(Invoice invoice, Instant until) {
        var carrier = carrierOf(invoice)
                .orElseThrow(() -> new IllegalArgumentException("Not a carrier it tracks: " + invoice.carrierCode()));
        var question = Question.register(Map.of(
                "carrierId", carrier.code(),
                "trackingNumber", invoice.trackingNumber(),
                "callbackUrl", callbackUrl.toString(),
                "expirationTime", until.truncatedTo(ChronoUnit.MILLIS).toString()));
        wire.ask(question, TrackerDeliveryReading::registered);
    }

    private Optional<Carrier> carrierOf(Invoice invoice) {
        return Carriers.of(invoice).filter(this::tracks);
    }

    @Override
    public Optional<Invoice> read(String body) {
        if (body.length() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        try {
            var notice = TrackerDeliveryJson.MAPPER.readTree(body);
            var carrier = text(notice, "carrierId");
            var number = text(notice, "trackingNumber");
            return CARRIERS.contains(carrier) && Invoice.isWellFormed(carrier, number)
                    ? Optional.of(new Invoice(carrier, number))
                    : Optional.empty();
        } catch (JacksonException _) {
            // Somebody else than tracker.delivery has called.
            return Optional.empty();
        }
    }

    private static String text(JsonNode notice, String name) {
        var value = notice.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    @Override
    public void close() {
        wire.close();
    }
}

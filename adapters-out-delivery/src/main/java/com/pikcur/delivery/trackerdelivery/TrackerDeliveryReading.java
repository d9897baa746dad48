package com.pikcur.delivery.trackerdelivery;

import com.pikcur.delivery.shared.CarrierWords;
import com.pikcur.delivery.shared.ToldScan;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.DataResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.EdgeResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.EventResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.EventsResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.LocationResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.StatusResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.TrackResponse;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tracker.delivery tells of a parcel, in our words. What makes no sense makes it unavailable. */
final class TrackerDeliveryReading {

    private TrackerDeliveryReading() {}

    static TrackingAnswer answer(Reply reply) {
        return switch (reply) {
            case Reply.Done(var data) -> sighting(data);
            case Reply.Refused(var code) -> refusal(code);
        };
    }

    private static TrackingAnswer refusal(String code) {
        return switch (code) {
            case "UNAUTHENTICATED", "invalid_client", "unauthorized_client" -> new Barred(BarReason.KEY_REFUSED, code);
            case "NOT_FOUND", "BAD_REQUEST" -> new UnknownNumber(code);
            // By its documents it has no word for "too often" but that it refuses; gateways before it have.
            case "FORBIDDEN", "TOO_MANY_REQUESTS", "RATE_LIMITED", "RATE_LIMIT_EXCEEDED", "QUOTA_EXCEEDED" ->
                new NotNow(code);
            default -> throw unreadable("refuses: " + code);
        };
    }

    /**
     * The answer that we are called back.
     *
     * @throws ProviderUnavailable if it does not say so
     */
    static DataResponse registered(Reply reply) {
        return switch (reply) {
            case Reply.Done(var data) when Boolean.TRUE.equals(data.registerTrackWebhook()) -> data;
            case Reply.Done(var _) -> throw unreadable("does not say that it will call back");
            case Reply.Refused(var code) -> throw unreadable("refuses to call back: " + code);
        };
    }

    private static TrackingAnswer sighting(DataResponse data) {
        var track = data.track();
        if (track == null) {
            throw unreadable("answered without a parcel");
        }
        var events = events(track);
        if (events.isEmpty()) {
            return new NotScannedYet();
        }
        var furthest = events.stream()
                .flatMap(event -> step(event).stream())
                .max(ParcelStep::compareTo)
                .orElse(ParcelStep.ANNOUNCED);
        var complete = Optional.ofNullable(track.lastEvent())
                .flatMap(TrackerDeliveryReading::step)
                .filter(step -> step == ParcelStep.DELIVERED)
                .isPresent();
        var scans = events.stream()
                .flatMap(event -> scan(event).stream())
                .distinct()
                .toList();
        return new Seen(new Sighting(furthest, complete, ToldScan.inOrder(scans)));
    }

    /** The last one stands among the others mostly, but it need not. */
    private static List<EventResponse> events(TrackResponse track) {
        var listed = Optional.ofNullable(track.events()).map(EventsResponse::edges).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(EdgeResponse::node);
        return Stream.concat(
                        listed,
                        Stream.of(Optional.ofNullable(track.lastEvent())).flatMap(Optional::stream))
                .filter(Objects::nonNull)
                .toList();
    }

    /** One that does not tell when is left out. */
    private static Optional<ToldScan> scan(EventResponse told) {
        var name = Optional.ofNullable(told.status()).map(StatusResponse::name).orElse("");
        var where =
                Optional.ofNullable(told.location()).map(LocationResponse::name).orElse("");
        return time(told.time())
                .map(at -> new ToldScan(
                        at,
                        CarrierWords.of(where),
                        CarrierWords.of(name),
                        step(told),
                        CarrierWords.tellOfReturn(name) || CarrierWords.tellOfReturn(told.description())));
    }

    private static Optional<ParcelStep> step(EventResponse told) {
        var code = Optional.ofNullable(told.status()).map(StatusResponse::code).orElse("");
        return switch (code) {
            case "INFORMATION_RECEIVED" -> Optional.of(ParcelStep.PREPARING);
            case "AT_PICKUP" -> Optional.of(ParcelStep.PICKED_UP);
            case "IN_TRANSIT" -> Optional.of(ParcelStep.IN_TRANSIT);
            case "OUT_FOR_DELIVERY", "ATTEMPT_FAIL", "AVAILABLE_FOR_PICKUP" -> Optional.of(ParcelStep.OUT_FOR_DELIVERY);
            case "DELIVERED" -> Optional.of(ParcelStep.DELIVERED);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(@Nullable String told) {
        if (told == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(told.strip()).toInstant()).filter(ToldScan::mayBeAt);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ProviderUnavailable unreadable(String reason) {
        return new ProviderUnavailable(TrackerDeliveryWire.NAME, reason);
    }
}

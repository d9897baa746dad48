package com.pikcur.web.delivery;

import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.domain.delivery.Doubt;
import com.pikcur.domain.delivery.Doubts;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ParcelEnd;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.ShippingDue;
import com.pikcur.domain.delivery.Trail;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderState.Shipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Where an order's parcel is, as far as trackers have told.
 *
 * @param level from 0 to 6, as Korean trackers count; never goes back
 * @param complete once it is delivered
 * @param doubts why what the trackers tell may not be about this parcel; none where an administrator has dispelled them
 * @param events the newest last
 * @param seenAt when a tracker last answered about it
 * @param ageSeconds how old what is shown is
 * @param shipBy by when it must be sent; {@code null} where nothing is to be sent, or has been
 */
record TrackingResponse(
        TrackingStatus status,
        int level,
        boolean complete,
        @Nullable String carrierCode,
        @Nullable String trackingNumber,
        boolean returned,
        List<Doubt> doubts,
        List<ScanResponse> events,
        @Nullable Instant seenAt,
        @Nullable Long ageSeconds,
        @Nullable Instant shipBy,
        @Nullable Boolean shippingExtended) {

    /**
     * Somebody at the carrier had it in hands.
     *
     * @param where the carrier's name of the place; may be empty
     * @param status the carrier's own words
     */
    record ScanResponse(Instant at, String where, String status, int level) {

        static ScanResponse of(Scan scan) {
            return new ScanResponse(
                    scan.at(), scan.where(), scan.status(), scan.step().level());
        }
    }

    TrackingResponse {
        doubts = List.copyOf(doubts);
        events = List.copyOf(events);
    }

    /** It changes by the hour, and is for the two sides alone: nobody keeps a copy. */
    static ResponseEntity<TrackingResponse> unkept(ShowTracking.View view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(of(view));
    }

    private static TrackingResponse of(ShowTracking.View view) {
        var invoice = view.order().at(Shipped.class).map(Shipped::invoice);
        var trail = view.parcel().map(Parcel::trail);
        return new TrackingResponse(
                trail.map(TrackingStatus::of)
                        // Sent before parcels were looked for: its number is all that is known.
                        .orElse(invoice.isPresent() ? TrackingStatus.ANNOUNCED : TrackingStatus.NOT_SHIPPED),
                trail.map(known -> known.step().level()).orElse(0),
                trail.filter(known -> known.hasEnded(ParcelEnd.DELIVERED)).isPresent(),
                invoice.map(Invoice::carrierCode).orElse(null),
                invoice.map(Invoice::trackingNumber).orElse(null),
                trail.filter(known -> known.hasEnded(ParcelEnd.RETURNED)).isPresent(),
                view.parcel()
                        .map(Parcel::doubts)
                        .map(TrackingResponse::standing)
                        .orElse(List.of()),
                trail.map(Trail::scans).orElse(List.of()).stream()
                        .map(ScanResponse::of)
                        .toList(),
                trail.flatMap(Trail::seenAt).orElse(null),
                view.age().map(Duration::toSeconds).orElse(null),
                view.due().map(ShippingDue::dueAt).orElse(null),
                view.due().map(ShippingDue::extended).orElse(null));
    }

    private static List<Doubt> standing(Doubts doubts) {
        return doubts.dispelled() ? List.of() : doubts.all().stream().sorted().toList();
    }
}

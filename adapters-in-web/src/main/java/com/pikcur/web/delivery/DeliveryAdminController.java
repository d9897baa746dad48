package com.pikcur.web.delivery;

import com.pikcur.application.delivery.ManageTrackers;
import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.application.delivery.TrustParcel;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.ItemsResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators look at any parcel, dispel the doubts about it, and have trackers asked again. */
@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "delivery-administration", description = "For administrators alone")
public final class DeliveryAdminController {

    /**
     * Why nobody asks a tracker.
     *
     * @param providerCode its own word for it
     * @param until {@code null}: until somebody lets it
     */
    record BarResponse(
            BarReason reason,
            String providerCode,
            Instant since,
            @Nullable Instant until) {

        static BarResponse of(Bar bar) {
            return new BarResponse(
                    bar.reason(), bar.providerCode(), bar.since(), bar.until().orElse(null));
        }
    }

    /** @param quota looks a month; {@code null} where it has none */
    record TrackerResponse(
            String code,
            int usedThisMonth,
            @Nullable Integer quota,
            @Nullable BarResponse barred) {

        static TrackerResponse of(ManageTrackers.View view) {
            var quota = view.quota();
            return new TrackerResponse(
                    view.state().tracker().value(),
                    view.state().used(),
                    quota.isPresent() ? quota.getAsInt() : null,
                    view.state().bar().map(BarResponse::of).orElse(null));
        }
    }

    private final ShowTracking showTracking;
    private final TrustParcel trustParcel;
    private final ManageTrackers trackers;

    public DeliveryAdminController(ShowTracking showTracking, TrustParcel trustParcel, ManageTrackers trackers) {
        this.showTracking = showTracking;
        this.trustParcel = trustParcel;
        this.trackers = trackers;
    }

    @GetMapping("/parcels/{orderId}")
    @Operation(summary = "Where any order's parcel is, and what is doubtful about it")
    ResponseEntity<TrackingResponse> anyParcel(@PathVariable UUID orderId) {
        return TrackingResponse.unkept(showTracking.toAdministrator(new OrderId(orderId)));
    }

    @PostMapping("/parcels/{orderId}/trust")
    @Operation(summary = "Say that the doubts about a parcel are none: what trackers tell of it counts")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> trustParcel(@PathVariable UUID orderId) {
        trustParcel.handle(new OrderId(orderId));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/trackers")
    @Operation(summary = "How much trackers were asked this month, and which of them nobody asks; the preferred first")
    ItemsResponse<TrackerResponse> trackers() {
        return new ItemsResponse<>(
                trackers.show().stream().map(TrackerResponse::of).toList(), null);
    }

    @PostMapping("/trackers/{code}/resume")
    @Operation(summary = "Have a tracker asked again that was barred")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> resumeTracker(@PathVariable String code) {
        trackers.resume(code);
        return ResponseEntity.noContent().build();
    }
}

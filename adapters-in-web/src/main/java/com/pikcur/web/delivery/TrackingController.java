package com.pikcur.web.delivery;

import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows both sides of a sale where its parcel is. */
@RestController
@Tag(name = "delivery", description = "Parcels on their way, and by when they must set out")
public final class TrackingController {

    private final ShowTracking showTracking;

    public TrackingController(ShowTracking showTracking) {
        this.showTracking = showTracking;
    }

    @GetMapping(path = "/api/v1/orders/{id}/tracking", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Where the parcel is, as far as trackers have told; nobody is asked for it now")
    ResponseEntity<TrackingResponse> tracking(@PathVariable UUID id, Identity member) {
        return TrackingResponse.unkept(showTracking.handle(new OrderId(id), member.member()));
    }
}

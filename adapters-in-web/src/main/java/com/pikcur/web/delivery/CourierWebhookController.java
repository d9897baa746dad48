package com.pikcur.web.delivery;

import com.pikcur.application.delivery.HearOfParcel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what trackers send unasked. Anybody may send it, and nobody learns from the answer whether it was about a parcel of
 * ours.
 */
@RestController
@Tag(name = "delivery")
public final class CourierWebhookController {

    private final HearOfParcel hear;

    public CourierWebhookController(HearOfParcel hear) {
        this.hear = hear;
    }

    /** The body is read as it comes, whatever type it says it has. */
    @PostMapping("/api/v1/webhooks/delivery/{provider}")
    @Operation(summary = "For trackers of parcels: a message that there may be news")
    @ApiResponse(responseCode = "202", description = "Always, whatever the message says")
    ResponseEntity<Void> hear(@PathVariable String provider, HttpServletRequest request) throws IOException {
        hear.handle(provider, new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return ResponseEntity.accepted().build();
    }
}

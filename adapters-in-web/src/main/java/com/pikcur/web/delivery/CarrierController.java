package com.pikcur.web.delivery;

import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.web.shared.ItemsResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody whose parcels can be tracked. */
@RestController
@Tag(name = "delivery")
public final class CarrierController {

    /** The list changes with a new version of this service at most. */
    private static final Duration FRESH = Duration.ofHours(1);

    /**
     * A company that carries parcels.
     *
     * @param shortCode the two digits it is known by among Korean shops; taken wherever the code is
     */
    record CarrierResponse(
            @Schema(example = "kr.cjlogistics") String code,
            @Schema(example = "04") String shortCode,
            @Schema(example = "CJ대한통운") String name) {

        static CarrierResponse of(Carrier carrier) {
            return new CarrierResponse(carrier.code(), carrier.shortCode(), carrier.name());
        }
    }

    @GetMapping(path = "/api/v1/carriers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The carriers whose parcels can be tracked, those most used first")
    ResponseEntity<ItemsResponse<CarrierResponse>> carriers() {
        var all = Carriers.all().stream().map(CarrierResponse::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new ItemsResponse<>(all, null));
    }
}

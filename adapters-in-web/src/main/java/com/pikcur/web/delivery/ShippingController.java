package com.pikcur.web.delivery;

import com.pikcur.application.delivery.ExtendShipping;
import com.pikcur.domain.delivery.ExtensionOutcome;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.order.OrderRefusals;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a seller take more time to send. */
@RestController
@Tag(name = "delivery")
public final class ShippingController {

    /** @param shipBy the first instant that is too late */
    record ExtensionResponse(Instant shipBy) {}

    private final ExtendShipping extendShipping;
    private final Problems problems;

    public ShippingController(ExtendShipping extendShipping, Problems problems) {
        this.extendShipping = extendShipping;
        this.problems = problems;
    }

    @PostMapping(path = "/api/v1/orders/{id}/shipping-extension", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "As the seller, take more time to send, once; the buyer hears of it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExtensionResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn", "shipping-already-extended"})
    ResponseEntity<?> extendShipping(@PathVariable UUID id, Identity member) {
        return switch (extendShipping.handle(new OrderId(id), member.member())) {
            case ExtensionOutcome.Extended(var dueAt) -> ResponseEntity.ok(new ExtensionResponse(dueAt));
            case ExtensionOutcome.AlreadyExtended(var dueAt) ->
                problems.answer(
                        Problem.of(DeliveryProblem.SHIPPING_ALREADY_EXTENDED).with("shipBy", dueAt));
            case ExtensionOutcome.OrderRefused(var why) -> problems.answer(OrderRefusals.of(why));
        };
    }
}

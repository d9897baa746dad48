package com.pikcur.web.delivery;

import com.pikcur.application.delivery.RegisterInvoice;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.InvoiceOutcome;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.order.OrderAnswers;
import com.pikcur.web.order.OrderRefusals;
import com.pikcur.web.order.OrderResponse;
import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a seller say under which number the parcel was sent. */
@RestController
@RequestMapping(path = "/api/v1/orders/{id}/invoice", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "delivery")
public final class InvoiceController {

    /**
     * A parcel's number as it stands on the receipt.
     *
     * @param carrierCode either of a carrier's two codes
     * @param trackingNumber 8 to 30 letters and digits, with or without hyphens and blanks
     */
    record InvoiceRequest(
            @NotNull(message = "required")
            @Pattern(regexp = "[a-z0-9.-]{2,30}", message = "carrier-code")
            @Schema(example = "kr.cjlogistics")
            String carrierCode,

            @NotNull(message = "required")
            @Pattern(regexp = "([ -]*[A-Za-z0-9]){8,30}[ -]*", message = "tracking-number")
            @Schema(example = "1234-5678-9012")
            String trackingNumber) {

        String plainNumber() {
            return trackingNumber.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        }
    }

    private final RegisterInvoice registerInvoice;
    private final OrderAnswers answers;
    private final Problems problems;

    public InvoiceController(RegisterInvoice registerInvoice, ShowOrder showOrder, Problems problems) {
        this.registerInvoice = registerInvoice;
        this.answers = new OrderAnswers(showOrder, problems);
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "As the seller, say under which number the parcel was sent")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn", "invoice-used"})
    ResponseEntity<?> shipOrder(@PathVariable UUID id, @Valid @RequestBody InvoiceRequest request, Identity member) {
        var order = new OrderId(id);
        var outcome = registerInvoice.handle(order, member.member(), request.carrierCode(), request.plainNumber());
        return switch (outcome) {
            case InvoiceOutcome.Registered() -> answers.seenBy(member.member(), order);
            case InvoiceOutcome.UnknownCarrier() -> throw new InvalidRequest("carrierCode", "unknown-carrier");
            case InvoiceOutcome.OtherNumberShape(var carrier) -> throw new InvalidRequest(List.of(numberOf(carrier)));
            case InvoiceOutcome.OrderRefused(var why) -> problems.answer(OrderRefusals.of(why));
        };
    }

    private static FieldProblem numberOf(Carrier carrier) {
        var digits = carrier.fewestDigits() == carrier.mostDigits()
                ? Integer.toString(carrier.mostDigits())
                : carrier.fewestDigits() + "–" + carrier.mostDigits();
        return new FieldProblem(
                "trackingNumber", "number-of-carrier", Map.of("carrier", carrier.name(), "digits", digits));
    }
}

package com.pikcur.web.order;

import com.pikcur.application.order.CancelOrder;
import com.pikcur.application.order.ConfirmOrder;
import com.pikcur.application.order.DisputeOrder;
import com.pikcur.application.order.ReceiveOrder;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets both sides of a sale bring it to its end. */
@RestController
@RequestMapping(path = "/api/v1/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "order")
public final class OrderStepController {

    /** @param reason checked, but not kept: nobody has to give one */
    record CancelRequest(
            @Text(max = 200, multiline = true, optional = true) @Nullable
            String reason) {}

    record DisputeRequest(
            @Text(max = 1_000, multiline = true) @Schema(example = "상자가 찢어져 있었습니다.")
            String complaint) {}

    /** What can be done with an order that stands. */
    public record UseCases(CancelOrder cancel, ReceiveOrder receive, ConfirmOrder confirm, DisputeOrder dispute) {}

    private final UseCases useCases;
    private final OrderAnswers answers;

    public OrderStepController(UseCases useCases, ShowOrder showOrder, Problems problems) {
        this.useCases = useCases;
        this.answers = new OrderAnswers(showOrder, problems);
    }

    @PostMapping(path = "/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Call the sale off, or as the buyer, once the free time is over, ask the seller to")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "already-requested"})
    ResponseEntity<?> cancelOrder(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable CancelRequest request,
            Identity member) {
        var order = new OrderId(id);
        return answers.to(useCases.cancel().handle(order, member.member()), order, member.member());
    }

    @PostMapping("/received")
    @Operation(summary = "As the buyer, say that you have it: out of the parcel, or out of the seller's hands")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> receiveOrder(@PathVariable UUID id, Identity member) {
        var order = new OrderId(id);
        return answers.to(useCases.receive().handle(order, member.member()), order, member.member());
    }

    @PostMapping("/confirm")
    @Operation(summary = "As the buyer, keep it: the sale is final, and the money the seller's")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> confirmOrder(@PathVariable UUID id, Identity member) {
        var order = new OrderId(id);
        return answers.to(useCases.confirm().handle(order, member.member()), order, member.member());
    }

    @PostMapping(path = "/dispute", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "As the buyer, say what is wrong with it; an administrator decides")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "not-your-turn"})
    ResponseEntity<?> disputeOrder(@PathVariable UUID id, @Valid @RequestBody DisputeRequest request, Identity member) {
        var order = new OrderId(id);
        var decision = useCases.dispute()
                .handle(order, member.member(), request.complaint().strip());
        return answers.to(decision, order, member.member());
    }
}

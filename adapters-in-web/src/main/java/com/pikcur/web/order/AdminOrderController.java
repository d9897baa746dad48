package com.pikcur.web.order;

import com.pikcur.application.order.ResolveDispute;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.Problems;
import com.pikcur.web.shared.Refuses;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators look at any order, and decide what a buyer and a seller do not agree on. */
@RestController
@RequestMapping(path = "/api/v1/admin/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "order-administration", description = "For administrators alone")
public final class AdminOrderController {

    /** @param refundWon what goes back to the buyer, shipping included; the sale is final for the rest */
    record ResolveRequest(@Won @Schema(example = "10000") Long refundWon) {}

    private final ResolveDispute resolveDispute;
    private final ShowOrder showOrder;
    private final OrderAnswers answers;

    public AdminOrderController(ResolveDispute resolveDispute, ShowOrder showOrder, Problems problems) {
        this.resolveDispute = resolveDispute;
        this.showOrder = showOrder;
        this.answers = new OrderAnswers(showOrder, problems);
    }

    @GetMapping
    @Operation(summary = "One order, without the buyer's address")
    ResponseEntity<OrderResponse> anyOrder(@PathVariable UUID id) {
        return OrderAnswers.unkept(OrderResponse.toAdministrator(showOrder.toAdministrator(new OrderId(id))));
    }

    @PostMapping(path = "/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Decide a dispute: so much goes back to the buyer; with all of it back there was no sale")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @Refuses({"order-not-in-state", "refund-too-high"})
    ResponseEntity<?> resolveDispute(@PathVariable UUID id, @Valid @RequestBody ResolveRequest request) {
        var order = new OrderId(id);
        return answers.toAdministrator(resolveDispute.handle(order, Money.won(request.refundWon())), order);
    }
}

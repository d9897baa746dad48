package com.pikcur.web.order;

import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows members what they have bought and sold. */
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "order", description = "Sales on their way from sold to final")
public final class OrderController {

    private final OrderQueries queries;
    private final ShowOrder showOrder;

    public OrderController(OrderQueries queries, ShowOrder showOrder) {
        this.queries = queries;
        this.showOrder = showOrder;
    }

    @GetMapping
    @Operation(summary = "Your orders on one side, the newest first")
    ItemsResponse<OrderLineResponse> orders(
            @ParameterObject OrderQuery query, @ParameterObject Paging paging, Identity member) {
        var wanted = query.wanted();
        var page = queries.of(member.member(), wanted.side(), wanted.status(), paging.cut());
        return ItemsResponse.of(page, OrderLineResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at one of your orders, and at what you can do about it")
    ResponseEntity<OrderResponse> order(@PathVariable UUID id, Identity member) {
        return OrderAnswers.unkept(OrderResponse.of(showOrder.handle(new OrderId(id), member.member())));
    }
}

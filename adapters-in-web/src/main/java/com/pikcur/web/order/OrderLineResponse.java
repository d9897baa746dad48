package com.pikcur.web.order;

import com.pikcur.application.order.OrderQueries.OrderLine;
import com.pikcur.domain.order.OrderStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An order as it stands in a list.
 *
 * @param itemId what was sold, by its name in its channel
 */
record OrderLineResponse(
        UUID id,
        String number,
        OrderStatus status,
        UUID itemId,
        String title,
        UUID sellerId,
        UUID buyerId,
        long totalWon,
        Instant openedAt) {

    static OrderLineResponse of(OrderLine line) {
        return new OrderLineResponse(
                line.id().value(),
                line.number(),
                line.status(),
                line.subject(),
                line.title(),
                line.seller().value(),
                line.buyer().value(),
                line.total().won(),
                line.openedAt());
    }
}

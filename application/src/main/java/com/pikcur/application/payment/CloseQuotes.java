package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.shared.OrderId;

/** Use case: an order was called off, so nothing is to be paid for it any more. Safe to repeat. */
public final class CloseQuotes {

    private final OrderMoney orders;
    private final OpenQuotes openQuotes;

    public CloseQuotes(OrderMoney orders, OpenQuotes openQuotes) {
        this.orders = orders;
        this.openQuotes = openQuotes;
    }

    public void handle(OrderId id) {
        orders.holding(id, order -> {
            openQuotes.closeOf(id);
            return order;
        });
    }
}

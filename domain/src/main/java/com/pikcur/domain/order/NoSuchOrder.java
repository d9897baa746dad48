package com.pikcur.domain.order;

import com.pikcur.domain.shared.NotFound;
import com.pikcur.domain.shared.OrderId;

/** There is no such order, or it is another's. */
public final class NoSuchOrder extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchOrder(OrderId id) {
        super("No order " + id.value());
    }
}

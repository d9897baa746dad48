package com.pikcur.domain.delivery;

import com.pikcur.domain.shared.NotFound;
import com.pikcur.domain.shared.OrderId;

/** Nobody has sent a parcel for this order. */
public final class NoSuchParcel extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchParcel(OrderId order) {
        super("No parcel of order " + order.value());
    }
}

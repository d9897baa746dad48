package com.pikcur.domain.payment;

import com.pikcur.domain.shared.NotFound;

/** There is no such refund. */
public final class NoSuchRefund extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchRefund(RefundId id) {
        super("No refund " + id.value());
    }
}

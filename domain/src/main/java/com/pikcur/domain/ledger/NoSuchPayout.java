package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.NotFound;

/** There is no such pay-out, or it is another's. */
public final class NoSuchPayout extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchPayout(PayoutId id) {
        super("No pay-out " + id.value());
    }
}

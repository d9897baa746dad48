package com.pikcur.domain.order.port;

/** Another order has been sent under this number of this carrier: a parcel is one order's. */
public final class InvoiceTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvoiceTaken() {
        super("The invoice is another order's");
    }
}

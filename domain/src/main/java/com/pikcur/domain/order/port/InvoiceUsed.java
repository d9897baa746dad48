package com.pikcur.domain.order.port;

/** Another order has this parcel's number already. */
public final class InvoiceUsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvoiceUsed(Throwable cause) {
        super("Another order has this parcel's number", cause);
    }
}

package com.pikcur.domain.payment.port;

/** There is an attempt to pay this quote under this key already. */
public final class PaymentKeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaymentKeyTaken(Throwable cause) {
        super("There is such a payment already", cause);
    }
}

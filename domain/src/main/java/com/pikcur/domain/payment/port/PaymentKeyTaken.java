package com.pikcur.domain.payment.port;

/** The provider's name of this payment stands for another already. */
public final class PaymentKeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaymentKeyTaken(Throwable cause) {
        super("There is such a payment already", cause);
    }
}

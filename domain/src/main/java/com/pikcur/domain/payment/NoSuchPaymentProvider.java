package com.pikcur.domain.payment;

import com.pikcur.domain.shared.NotFound;

/** Nobody of this name takes payments for us. */
public final class NoSuchPaymentProvider extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchPaymentProvider(String code) {
        super("No payment provider called " + code);
    }
}

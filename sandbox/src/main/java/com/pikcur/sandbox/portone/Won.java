package com.pikcur.sandbox.portone;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Amounts as they come, whole or written with a fraction of nothing. */
final class Won {

    private Won() {}

    /** Empty, if it is no whole number of won. */
    static OptionalLong of(String text) {
        try {
            return OptionalLong.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}

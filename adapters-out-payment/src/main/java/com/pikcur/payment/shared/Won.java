package com.pikcur.payment.shared;

import com.pikcur.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts as providers write them, which may have decimals. */
public final class Won {

    private Won() {}

    /** Empty if it is missing, negative, or no whole won: such an amount is never rounded to one. */
    public static Optional<Money> of(@Nullable BigDecimal told) {
        if (told == null || told.signum() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.won(told.longValueExact()));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }
}

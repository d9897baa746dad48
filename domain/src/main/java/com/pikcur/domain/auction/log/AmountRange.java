package com.pikcur.domain.auction.log;

import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToIntFunction;

/** What is known of an amount: it lies between these two, both included. */
record AmountRange(Money low, Money high) {

    static AmountRange exactly(Money amount) {
        return new AmountRange(amount, amount);
    }

    boolean isExact() {
        return low.equals(high);
    }

    boolean contains(Money amount) {
        return amount.isAtLeast(low) && !amount.isGreaterThan(high);
    }

    /** What is left of it above an amount; its upper end stays. */
    AmountRange risenTo(Money least) {
        return new AmountRange(Money.lesser(Money.greater(low, least), high), high);
    }

    /** What is left of it below an amount; its lower end stays. */
    AmountRange cutTo(Money most) {
        return new AmountRange(low, Money.greater(Money.lesser(high, most), low));
    }

    /**
     * Those amounts of the range that fit.
     *
     * @param fit negative where an amount is too small, positive where it is too great; never falls as amounts rise
     */
    Optional<AmountRange> where(ToIntFunction<Money> fit) {
        if (fit.applyAsInt(low) > 0 || fit.applyAsInt(high) < 0) {
            return Optional.empty();
        }
        // Most ranges fit from end to end, and looking at an amount means asking the engine.
        var least = fit.applyAsInt(low) == 0 ? low.won() : first(amount -> fit.applyAsInt(Money.won(amount)) >= 0);
        if (fit.applyAsInt(Money.won(least)) > 0) {
            return Optional.empty();
        }
        var most = fit.applyAsInt(high) == 0 ? high.won() : first(amount -> fit.applyAsInt(Money.won(amount)) > 0) - 1;
        return Optional.of(new AmountRange(Money.won(least), Money.won(most)));
    }

    /** The least amount in won for which this holds, as it does for the highest. */
    private long first(LongPredicate holds) {
        var below = low.won() - 1;
        var found = high.won();
        while (found - below > 1) {
            var middle = below + (found - below) / 2;
            if (holds.test(middle)) {
                found = middle;
            } else {
                below = middle;
            }
        }
        return found;
    }
}

package com.pikcur.domain.shared;

/**
 * An amount of money in whole won, never negative.
 *
 * <p>Sums beyond the range of {@code long} crash instead of wrapping round, since a wrapped price would be a wrong one.
 */
public record Money(long won) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws IllegalArgumentException if {@code won} is negative */
    public Money {
        if (won < 0) {
            throw new IllegalArgumentException("An amount of money is never negative: " + won + " won");
        }
    }

    public static Money won(long won) {
        return new Money(won);
    }

    public static Money greater(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public static Money lesser(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(won, other.won));
    }

    /** @throws IllegalArgumentException if the other is more than this */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(won, other.won));
    }

    public boolean isZero() {
        return won == 0;
    }

    /** This share of the amount, rounded up to the next whole won. */
    public Money percentRoundedUp(int percent) {
        return new Money(Math.ceilDiv(Math.multiplyExact(won, percent), 100));
    }

    public boolean isLessThan(Money other) {
        return won < other.won;
    }

    public boolean isGreaterThan(Money other) {
        return won > other.won;
    }

    public boolean isAtLeast(Money other) {
        return won >= other.won;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(won, other.won);
    }

    @Override
    public String toString() {
        return won + " won";
    }
}

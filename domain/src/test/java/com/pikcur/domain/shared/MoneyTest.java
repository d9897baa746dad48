package com.pikcur.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void it_is_never_negative() {
        assertThat(Money.won(0)).isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.won(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.won(Long.MIN_VALUE));
    }

    @Test
    void a_sum_crashes_rather_than_wrap_round() {
        var most = Money.won(Long.MAX_VALUE);

        assertThat(most.plus(Money.ZERO)).isEqualTo(most);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.won(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.percentRoundedUp(2));
    }

    @ParameterizedTest(name = "{1} % of {0} won are {2}")
    @CsvSource({"1000, 130, 1300", "1001, 130, 1302", "1, 1, 1", "0, 130, 0", "100, 100, 100", "101, 10, 11"})
    void a_share_is_rounded_up_to_the_next_won(long won, int percent, long shareWon) {
        assertThat(Money.won(won).percentRoundedUp(percent)).isEqualTo(Money.won(shareWon));
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({"1, 2", "2, 2", "3, 2"})
    void amounts_compare_like_their_won(long oneWon, long otherWon) {
        var one = Money.won(oneWon);
        var other = Money.won(otherWon);

        assertThat(one.isLessThan(other)).isEqualTo(oneWon < otherWon);
        assertThat(one.isGreaterThan(other)).isEqualTo(oneWon > otherWon);
        assertThat(one.isAtLeast(other)).isEqualTo(oneWon >= otherWon);
        assertThat(Money.greater(one, other).won()).isEqualTo(Math.max(oneWon, otherWon));
        assertThat(Money.lesser(one, other).won()).isEqualTo(Math.min(oneWon, otherWon));
    }
}

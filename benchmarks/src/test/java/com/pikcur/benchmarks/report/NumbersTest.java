package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void a_number_has_as_many_digits_as_mean_something() {
        assertThat(Numbers.text(12)).isEqualTo("12");
        assertThat(Numbers.text(1_234.56)).isEqualTo("1,235");
        assertThat(Numbers.text(49.96)).isEqualTo("50.0");
        assertThat(Numbers.text(0.8449)).isEqualTo("0.84");
        assertThat(Numbers.text(0.00813)).isEqualTo("0.0081");
    }

    @Test
    void a_unit_stands_behind_it() {
        assertThat(Numbers.text(3.5, "ms")).isEqualTo("3.50 ms");
        assertThat(Numbers.text(3.5, "")).isEqualTo("3.50");
    }
}

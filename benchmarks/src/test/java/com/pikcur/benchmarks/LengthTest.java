package com.pikcur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LengthTest {

    @Test
    void it_is_full_unless_less_is_wished_for() {
        assertThat(Length.of(List.of())).contains(Length.FULL);
        assertThat(Length.of(List.of("short"))).contains(Length.SHORT);
        assertThat(Length.of(List.of("quick"))).contains(Length.QUICK);
    }

    @Test
    void what_is_not_understood_is_no_length() {
        assertThat(Length.of(List.of(""))).isEmpty();
        assertThat(Length.of(List.of("slow"))).isEmpty();
        assertThat(Length.of(List.of("quick", "quick"))).isEmpty();
    }
}

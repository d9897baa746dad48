package com.pikcur.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveBenchmarkTest {

    @Test
    void everything_and_parts_of_it_can_be_wished_for() {
        assertThat(LiveBenchmark.of(List.of())).isPresent();
        assertThat(LiveBenchmark.of(List.of("quick", "500", "hold", "bid"))).isPresent();
    }

    @Test
    void other_wishes_are_not_granted() {
        assertThat(LiveBenchmark.of(List.of("fast"))).isEmpty();
        assertThat(LiveBenchmark.of(List.of("quick", "0"))).isEmpty();
        assertThat(LiveBenchmark.of(List.of("hold", "hold"))).isEmpty();
        assertThat(LiveBenchmark.of(List.of("500", "600"))).isEmpty();
    }
}

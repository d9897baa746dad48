package com.pikcur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.benchmarks.CostTable.Cost;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CostTableTest {

    private final CostTable table = new CostTable(
            new Cost("one accepted bid", 4_000_000), List.of(new Cost("a look", 1_000), new Cost("a walk", 2_000_000)));

    @Test
    void each_part_is_held_against_the_whole() {
        assertThat(table.text().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "what µs/request % of a bid",
                        "a look 1.00 0.025", "a walk 2000.00 50.000", "one accepted bid 4000.00 100.000");
    }

    @Test
    void programs_read_the_same_figures() {
        var json = new JsonMapper().readTree(table.json());

        assertThat(json.at("/whole/nanosPerRequest").asDouble()).isEqualTo(4_000_000);
        assertThat(json.at("/parts/1/what").asString()).isEqualTo("a walk");
        assertThat(json.at("/parts/1/percentOfWhole").asDouble()).isEqualTo(50);
    }

    @Test
    void a_whole_that_costs_nothing_has_no_shares() {
        assertThatThrownBy(() -> new CostTable(new Cost("nothing", 0), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

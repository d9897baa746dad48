package com.pikcur.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void twenty_are_killed_unless_something_else_is_wished_for() {
        assertThat(Plan.of(List.of()))
                .hasValueSatisfying(plan -> assertThat(plan.kills()).isEqualTo(20));
        assertThat(Plan.of(List.of("quick")))
                .hasValueSatisfying(plan -> assertThat(plan.kills()).isEqualTo(2));
        assertThat(Plan.of(List.of("short")))
                .hasValueSatisfying(plan -> assertThat(plan.kills()).isEqualTo(4));
        assertThat(Plan.of(List.of("quick", "7")))
                .hasValueSatisfying(plan -> assertThat(plan.kills()).isEqualTo(7));
    }

    @Test
    void the_seed_of_an_earlier_run_can_be_given() {
        assertThat(Plan.of(List.of("seed=-909490447")))
                .hasValueSatisfying(plan -> assertThat(plan.seed()).isEqualTo(-909_490_447));
    }

    @Test
    void what_is_not_understood_is_not_measured() {
        assertThat(Plan.of(List.of("slow"))).isEmpty();
        assertThat(Plan.of(List.of("0"))).isEmpty();
        assertThat(Plan.of(List.of("7", "8"))).isEmpty();
        assertThat(Plan.of(List.of("seed="))).isEmpty();
    }
}

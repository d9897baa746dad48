package com.pikcur.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanStepTest {

    @Test
    void a_table_that_is_read_from_one_end_to_the_other_is_a_fault() {
        assertThat(new PlanStep("auction", "ALL", 80_000, "").isFault()).isTrue();
        assertThat(new PlanStep("auction", "index", 80_000, "Using index").isFault())
                .isTrue();
        assertThat(new PlanStep("auction", "range", 80_000, "Using where; Using index").isFault())
                .isFalse();
    }

    @Test
    void so_is_sorting_what_an_index_could_have_in_order() {
        assertThat(new PlanStep("auction", "ref", 40_000, "Using where; Using filesort").isFault())
                .isTrue();
        assertThat(new PlanStep("auction", "ref", 12, "Using where; Using filesort").isFault())
                .isFalse();
    }

    @Test
    void a_few_rows_or_what_was_found_before_may_be_read_whole() {
        assertThat(new PlanStep("shared_outbox_node", "ALL", 2, "").isFault()).isFalse();
        assertThat(new PlanStep("<derived2>", "ALL", 42, "Using filesort").isFault())
                .isFalse();
        assertThat(new PlanStep("<derived2>", "ALL", 4_200, "").isFault()).isFalse();
        assertThat(new PlanStep("moved", "ALL", 256, "Table function: json_table").isFault())
                .isFalse();
        assertThat(new PlanStep("", "", 0, "No tables used").isFault()).isFalse();
    }
}

package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.report.Finding.Comparison;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void each_figure_is_held_against_what_is_demanded_of_it() {
        assertThat(Finding.of("a wait", 50, "ms", Demand.atMost("P6", 50)).verdict())
                .contains(Verdict.MET);
        assertThat(Finding.of("a wait", 50.01, "ms", Demand.atMost("P6", 50)).verdict())
                .contains(Verdict.MISSED);
        assertThat(Finding.of("a ratio", 0.85, "", Demand.atLeast("P7", 0.85)).verdict())
                .contains(Verdict.MET);
        assertThat(Finding.of("a ratio", 0.8499, "", Demand.atLeast("P7", 0.85)).verdict())
                .contains(Verdict.MISSED);
        assertThat(Finding.of("a crowd", 12_000, "people").verdict()).isEmpty();
    }

    @Test
    void a_comparison_is_the_median_of_the_ratios_and_shows_the_medians() {
        var finding = Finding.compared("bids", List.of(10.0, 30.0, 80.0), List.of(5.0, 10.0, 80.0), "/s");

        assertThat(finding.value()).isEqualTo(2.0);
        assertThat(finding.comparison()).contains(new Comparison(30, 10, "/s"));
        assertThat(finding.verdict()).isEmpty();
    }

    @Test
    void headroom_is_above_one_where_a_demand_is_met_whichever_side_it_is_on() {
        assertThat(Demand.atLeast("P1", 12).headroom(24)).isEqualTo(2);
        assertThat(Demand.atMost("P6", 50).headroom(25)).isEqualTo(2);
        assertThat(Demand.atMost("P6", 50).headroom(100)).isEqualTo(0.5);
    }

    @Test
    void any_of_what_must_not_be_is_a_fault_and_slowness_is_none() {
        assertThat(Finding.ofNone("lost", 1).isFault()).isTrue();
        assertThat(Finding.of("lost", 1, "", Demand.atMost("P13", 0)).isFault()).isTrue();
        assertThat(Finding.ofNone("lost", 0).isFault()).isFalse();
        assertThat(Finding.of("a wait", 51, "ms", Demand.atMost("P6", 50)).isFault())
                .isFalse();
    }

    @Test
    void the_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() {
        assertThat(Finding.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.0);
        assertThat(Finding.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void of_each_name_there_is_one_with_all_of_them_together() {
        assertThat(Finding.summed(
                        List.of(Finding.ofNone("lost", 1), Finding.ofNone("late", 0), Finding.ofNone("lost", 2))))
                .containsExactly(Finding.ofNone("lost", 3), Finding.ofNone("late", 0));
    }
}

package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.report.Finding.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {

    private final Findings findings = new Findings(List.of(
            Finding.of("a wait", 49.96, "ms", Demand.atMost("P6", 50)),
            Finding.of("a ratio", 0.8449, "", Demand.atLeast("P7", 0.85)),
            Finding.ofNone("the lost", 0),
            Finding.of("a crowd", 12_000, "people")));

    @Test
    void each_figure_is_held_against_what_is_demanded_of_it() {
        assertThat(findings.text().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "a wait 50.0 ms P6 ≤ 50 met",
                        "a ratio 0.84 P7 ≥ 0.85 MISSED",
                        "the lost 0 ≤ 0 met",
                        "a crowd 12,000 people");
    }

    @Test
    void programs_read_the_same_figures() {
        var json = new JsonMapper().readTree(findings.json());

        assertThat(json.at("/0/value").asDouble()).isEqualTo(49.96);
        assertThat(json.at("/1/verdict").asString()).isEqualTo("missed");
        assertThat(json.at("/3/unit").asString()).isEqualTo("people");
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

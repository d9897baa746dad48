package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void people_read_what_it_was_measured_on_and_each_figure_beside_its_baseline() {
        var report = Reports.of(
                Reports.found(Reports.fast(), Reports.slow(), Finding.ofNone("the lost", 0)), Reports.failed());

        assertThat(report.text().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "Abacus & Sons 9, 2 cores, 24 GiB",
                        "Linux 6.1, Java 25+36, MariaDB 11.4.5, Redis 6.2.7, 1eef753",
                        "2026-11-27 01:42 UTC, load 0.3 before",
                        "",
                        "what figure baseline ratio demand",
                        "",
                        "bids quick, 31 s",
                        "bids against others 7,154 /s 525.8 /s 13.6 P1 ≥ 12 met",
                        "a wait 100 ms P6 ≤ 50 MISSED",
                        "the lost 0 ≤ 0 met",
                        "",
                        "http quick, 2 s",
                        "FAILED: no port < 1024",
                        "",
                        "Left out: kill, which takes too long",
                        "Demands met: 1, missed: 1. Checks for what must not be: 1, of which found it: 0. Failed: 1.");
    }

    @Test
    void programs_read_the_same_figures_and_the_machine() {
        var report = Reports.of(Reports.found(Reports.fast(), Reports.slow()), Reports.failed());
        var json = new JsonMapper().readTree(report.json());

        assertThat(json.at("/measured").asString()).isEqualTo("all quick");
        assertThat(json.at("/machine/hardware/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/machine/software/mariaDb").asString()).isEqualTo("11.4.5");
        assertThat(json.at("/machine/measuredAt").asString()).isEqualTo("2026-11-27T01:42:59Z");
        assertThat(json.at("/benchmarks/0/findings/0/comparison/baseline").asDouble())
                .isEqualTo(525.8);
        assertThat(json.at("/benchmarks/0/findings/1/demand/limit").asDouble()).isEqualTo(50);
        assertThat(json.at("/benchmarks/0/findings/1/verdict").asString()).isEqualTo("MISSED");
        assertThat(json.at("/benchmarks/0/failure").isMissingNode()).isTrue();
        assertThat(json.at("/benchmarks/1/failure").asString()).isEqualTo("no port < 1024");
    }

    @Test
    void it_is_sound_unless_something_failed_or_was_lost() {
        assertThat(Reports.of(Reports.found(Reports.slow(), Finding.ofNone("the lost", 0)))
                        .isSound())
                .isTrue();
        assertThat(Reports.of(Reports.found(Finding.ofNone("the lost", 1)), Reports.found())
                        .isSound())
                .isFalse();
        assertThat(Reports.of(Reports.found(Reports.fast()), Reports.failed()).isSound())
                .isFalse();
    }
}

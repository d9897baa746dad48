package com.pikcur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.Agenda.Item;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgendaTest {

    @Test
    void everything_is_measured_unless_something_is_named() {
        assertThat(commands()).isEqualTo(commands("all")).hasSizeGreaterThan(1);
        assertThat(commands("bids", "quick")).containsExactly("bids quick");
    }

    @Test
    void every_benchmark_is_measured_with_all_others_or_said_to_be_left_out() {
        assertThat(mentioned("all")).containsAll(Benchmarks.names());
        assertThat(mentioned("all", "quick")).containsAll(Benchmarks.names());
    }

    @Test
    void every_benchmark_can_be_quick_and_short() {
        assertThat(Benchmarks.names()).allSatisfy(name -> {
            assertThat(Agenda.of(List.of(name, "quick"))).isPresent();
            assertThat(Agenda.of(List.of(name, "short"))).isPresent();
        });
    }

    @Test
    void whoever_is_in_a_hurry_is_told_that_it_is_no_measurement() {
        assertThat(mentioned("all", "quick")).contains("measurement");
        assertThat(mentioned("bids", "quick")).contains("measurement");
        assertThat(mentioned("all")).doesNotContain("measurement");
    }

    @Test
    void results_are_kept_under_the_name_alone() {
        assertThat(Agenda.of(List.of("all", "quick")).map(Agenda::name)).contains("all");
        assertThat(Agenda.of(List.of("http", "keyless")).map(Agenda::name)).contains("http");
    }

    @Test
    void what_is_not_understood_is_not_measured() {
        assertThat(Agenda.of(List.of("nothing"))).isEmpty();
        assertThat(Agenda.of(List.of("all", "short"))).isEmpty();
        assertThat(Agenda.of(List.of("bids", "all"))).isEmpty();
    }

    private static List<String> commands(String... words) {
        return Agenda.of(List.of(words)).orElseThrow().items().stream()
                .map(Item::command)
                .toList();
    }

    private static List<String> mentioned(String... words) {
        var notes = Agenda.of(List.of(words)).orElseThrow().notes();
        return Stream.concat(commands(words).stream(), notes.stream())
                .flatMap(each -> Stream.of(each.split("\\W+")))
                .toList();
    }
}

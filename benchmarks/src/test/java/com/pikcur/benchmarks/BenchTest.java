package com.pikcur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.Agenda.Item;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import com.pikcur.benchmarks.report.Machine;
import com.pikcur.benchmarks.report.Machine.Hardware;
import com.pikcur.benchmarks.report.Machine.Software;
import com.pikcur.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    private static final Machine MACHINE = new Machine(
            new Hardware("Abacus 9", 2, 24_500),
            new Software("Linux 6.1", "25+36", "11.4.5", "6.2.7", "1eef753"),
            Instant.parse("2026-11-27T01:42:59Z"),
            0.25);

    @TempDir
    private Path results;

    @Test
    void what_fails_is_said_and_does_not_keep_the_others_from_being_measured() throws Exception {
        var report = run(new Item("broken", BenchTest::broken), new Item("whole", BenchTest::whole));

        assertThat(report.isSound()).isFalse();
        assertThat(report.text()).contains("FAILED: java.lang.IllegalStateException: no server", "the answer");
    }

    @Test
    void only_the_folder_of_what_fails_is_kept() throws Exception {
        run(new Item("broken", BenchTest::broken), new Item("whole", BenchTest::whole));

        try (var left = Files.list(results).filter(Files::isDirectory)) {
            assertThat(left)
                    .singleElement()
                    .satisfies(folder -> assertThat(folder.resolve("log")).hasContent("no server"));
        }
    }

    @Test
    void figures_and_chart_are_left_behind() throws Exception {
        var report = run(new Item("whole", BenchTest::whole));

        assertThat(report.isSound()).isTrue();
        assertThat(results.resolve("all.json")).hasContent(report.json());
        assertThat(results.resolve("all.svg")).content().startsWith("<svg").contains("Abacus 9");
    }

    private Report run(Item... items) throws Exception {
        return new Bench(results, new Agenda(List.of("all"), List.of(items), List.of()), MACHINE).run();
    }

    private static Findings broken(Path folder) throws IOException {
        Files.writeString(folder.resolve("log"), "no server");
        throw new IllegalStateException("no server");
    }

    private static Findings whole(Path folder) throws IOException {
        Files.writeString(folder.resolve("log"), "all is well");
        return new Findings(List.of(Finding.of("the answer", 42, "")));
    }
}

package com.pikcur.benchmarks;

import com.pikcur.benchmarks.Agenda.Item;
import com.pikcur.benchmarks.report.Chart;
import com.pikcur.benchmarks.report.Machine;
import com.pikcur.benchmarks.report.Measured;
import com.pikcur.benchmarks.report.Measured.Outcome;
import com.pikcur.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures what its arguments name from the second on, and leaves the figures as JSON, and a chart of what is demanded of
 * them as SVG, in the folder the first names.
 */
public final class Bench {

    private static final int UNSOUND = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Path results;
    private final Agenda agenda;
    private final Machine machine;

    /** @param results the folder they are left in */
    Bench(Path results, Agenda agenda, Machine machine) {
        this.results = results;
        this.agenda = agenda;
        this.machine = machine;
    }

    /**
     * Ends with status 1 where a benchmark failed or something was found that must not be, such as a lost bid, however
     * fast; with 2 where nothing of that name is measured.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments).subList(1, arguments.length);
        var agenda = Agenda.of(words);
        if (agenda.isEmpty()) {
            System.err.println(
                    "Measured is: all [quick]; %s [short|quick]".formatted(String.join(", ", Benchmarks.names()))
                            + "; more is said by ./pikcur help");
            System.exit(NOT_UNDERSTOOD);
        }
        var results = Files.createDirectories(Path.of(arguments[0]));
        var report = new Bench(results, agenda.orElseThrow(), machine(results)).run();
        // Not left to the end of the last thread, which may be one that something failed forgot.
        System.exit(report.isSound() ? 0 : UNSOUND);
    }

    private static Machine machine(Path results) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(results, "machine-");
        var machine = MachineFacts.gathered(folder, Clock.systemUTC());
        forget(folder);
        return machine;
    }

    /** Measures everything on the agenda, also what comes after something that fails. */
    Report run() throws IOException, InterruptedException {
        var measured = new ArrayList<Measured>();
        for (var item : agenda.items()) {
            System.out.printf(
                    "%n== %s, %d of %d%n",
                    item.command(), measured.size() + 1, agenda.items().size());
            measured.add(measured(item));
            // Each time, so that whoever ends it early has what was measured until then.
            write(report(measured));
        }
        var report = report(measured);
        print("\n" + report.text());
        System.out.printf("Written: %s and %s%n", file("json"), file("svg"));
        return report;
    }

    private Report report(List<Measured> measured) {
        return new Report(agenda.title(), machine, measured, agenda.notes());
    }

    private Measured measured(Item item) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(results, agenda.name() + "-");
        var since = System.nanoTime();
        try {
            var findings = item.benchmark().measure(folder);
            forget(folder);
            return measured(item, since, new Outcome.Found(findings));
        } catch (IOException | RuntimeException failed) {
            // The others are measured all the same. The folder is kept: the logs are in it.
            failed.printStackTrace(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            return measured(item, since, new Outcome.Failed("%s; see %s".formatted(failed, folder)));
        }
    }

    private static Measured measured(Item item, long since, Outcome outcome) {
        return new Measured(item.command(), Duration.ofNanos(System.nanoTime() - since), outcome);
    }

    private void write(Report report) throws IOException {
        Files.writeString(file("json"), report.json());
        Files.writeString(file("svg"), Chart.of(report));
    }

    private Path file(String kind) {
        return results.resolve(agenda.name() + "." + kind);
    }

    private static void print(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package com.pikcur.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.pikcur.benchmarks.report.Finding.Comparison;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Measured.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was measured in one go, for people and for programs.
 *
 * @param title what it was asked for with
 * @param notes what else has to be known of it, such as what it does not measure
 */
public record Report(String title, Machine machine, List<Measured> measured, List<String> notes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_ABSENT))
            .build();

    private record Document(String measured, Machine machine, List<Part> benchmarks, List<String> notes) {}

    private record Part(String command, long tookMillis, Optional<String> failure, List<Line> findings) {}

    private record Line(
            String what,
            double value,
            String unit,
            Optional<Comparison> comparison,
            Optional<Demand> demand,
            Optional<Verdict> verdict) {}

    public Report {
        measured = List.copyOf(measured);
        notes = List.copyOf(notes);
    }

    /** Whether everything came to its end and nothing was found that must not be. Being slow is no fault. */
    public boolean isSound() {
        return measured.stream().allMatch(Measured::isSound);
    }

    public String text() {
        var tables = measured.stream().map(Measured::table).collect(Collectors.joining());
        var told = notes.stream().map(note -> note + "\n").collect(Collectors.joining());
        return "%s%n%s%n%s%n%n%s%s%n%s%s%n"
                .formatted(
                        machine.hardware().text(),
                        machine.software().text(),
                        machine.moment(),
                        Findings.heads(),
                        tables,
                        told,
                        summary());
    }

    private String summary() {
        var demanded = findings().filter(finding -> !finding.isOfNone()).toList();
        var met = count(demanded, Verdict.MET);
        var missed = count(demanded, Verdict.MISSED);
        var checks = findings().filter(Finding::isOfNone).toList();
        var faults = checks.stream().filter(Finding::isFault).count();
        return "Demands met: %d, missed: %d. Checks for what must not be: %d, of which found it: %d. Failed: %d."
                .formatted(met, missed, checks.size(), faults, failures());
    }

    private static long count(List<Finding> demanded, Verdict verdict) {
        return demanded.stream()
                .filter(finding -> finding.verdict().equals(Optional.of(verdict)))
                .count();
    }

    long failures() {
        return measured.stream()
                .filter(each -> each.outcome() instanceof Outcome.Failed)
                .count();
    }

    Stream<Finding> findings() {
        return measured.stream().flatMap(each -> each.findings().stream());
    }

    public String json() {
        var parts = measured.stream().map(Report::part).toList();
        return JSON.writeValueAsString(new Document(title, machine, parts, notes)) + "\n";
    }

    private static Part part(Measured each) {
        var failure = each.outcome() instanceof Outcome.Failed(var why) ? Optional.of(why) : Optional.<String>empty();
        return new Part(
                each.command(),
                each.took().toMillis(),
                failure,
                each.findings().stream().map(Report::line).toList());
    }

    private static Line line(Finding finding) {
        return new Line(
                finding.what(),
                finding.value(),
                finding.unit(),
                finding.comparison(),
                finding.demand(),
                finding.verdict());
    }
}

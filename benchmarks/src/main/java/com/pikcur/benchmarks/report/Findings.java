package com.pikcur.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;

/** What was found, in the order in which it is told. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    static String heads() {
        return row("what", "figure", "baseline", "ratio", "demand", "");
    }

    String table() {
        return all.stream().map(Findings::row).collect(Collectors.joining());
    }

    private static String row(Finding finding) {
        var demanded = finding.demand().map(Finding.Demand::text).orElse("");
        var verdict = finding.verdict().map(Verdict::word).orElse("");
        return row(finding.what(), finding.figure(), finding.baseline(), finding.ratio(), demanded, verdict);
    }

    private static String row(Object... cells) {
        return String.format("%-66s %15s %15s %10s  %-12s %s", cells).stripTrailing() + "\n";
    }
}

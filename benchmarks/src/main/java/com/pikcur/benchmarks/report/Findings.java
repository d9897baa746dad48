package com.pikcur.benchmarks.report;

import com.pikcur.benchmarks.report.Finding.Demand;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found, for people and for programs. */
public final class Findings {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Finding> findings;

    private record Line(String what, double value, String unit, String demanded, String verdict) {}

    public Findings(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    public String text() {
        return findings.stream().map(finding -> finding.row() + "\n").collect(Collectors.joining());
    }

    public String json() {
        return JSON.writeValueAsString(findings.stream().map(Findings::line).toList());
    }

    private static Line line(Finding finding) {
        return new Line(
                finding.what(),
                finding.value(),
                finding.unit(),
                finding.demand().map(Demand::text).orElse(""),
                finding.verdict().toLowerCase(Locale.ROOT));
    }
}

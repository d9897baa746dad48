package com.pikcur.benchmarks.report;

import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Machine.Hardware;
import com.pikcur.benchmarks.report.Machine.Software;
import com.pikcur.benchmarks.report.Measured.Outcome.Failed;
import com.pikcur.benchmarks.report.Measured.Outcome.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reports to read in tests. */
final class Reports {

    private static final Machine MACHINE = new Machine(
            new Hardware("Abacus & Sons 9", 2, 24_500),
            new Software("Linux 6.1", "25+36", "11.4.5", "6.2.7", "1eef753"),
            Instant.parse("2026-11-27T01:42:59Z"),
            0.25);

    private Reports() {}

    static Report of(Measured... measured) {
        return new Report("all quick", MACHINE, List.of(measured), List.of("Left out: kill, which takes too long"));
    }

    static Measured found(Finding... findings) {
        return new Measured("bids quick", Duration.ofMillis(31_400), new Found(new Findings(List.of(findings))));
    }

    static Measured failed() {
        return new Measured("http quick", Duration.ofSeconds(2), new Failed("no port < 1024"));
    }

    static Finding fast() {
        return Finding.compared(
                "bids against others", List.of(7_154.0), List.of(525.8), "/s", Demand.atLeast("P1", 12));
    }

    static Finding slow() {
        return Finding.of("a wait", 100, "ms", Demand.atMost("P6", 50));
    }
}

package com.pikcur.benchmarks.report;

import java.time.Duration;
import java.util.List;

/**
 * What came of one benchmark.
 *
 * @param command what it was asked for with
 */
public record Measured(String command, Duration took, Outcome outcome) {

    /** Whether there is anything to tell. */
    public sealed interface Outcome {

        /** Measured to the end. */
        record Found(Findings findings) implements Outcome {}

        /** Given up; says nothing about what it was to measure. */
        record Failed(String why) implements Outcome {}
    }

    List<Finding> findings() {
        return switch (outcome) {
            case Outcome.Found(var findings) -> findings.all();
            case Outcome.Failed _ -> List.of();
        };
    }

    /** Whether it came to its end and found nothing that must not be. */
    boolean isSound() {
        return switch (outcome) {
            case Outcome.Found(var findings) -> findings.all().stream().noneMatch(Finding::isFault);
            case Outcome.Failed _ -> false;
        };
    }

    String table() {
        var head = "%n%s, %d s%n".formatted(command, took.toSeconds());
        return head
                + switch (outcome) {
                    case Outcome.Found(var findings) -> findings.table();
                    case Outcome.Failed(var why) -> "FAILED: " + why + "\n";
                };
    }
}

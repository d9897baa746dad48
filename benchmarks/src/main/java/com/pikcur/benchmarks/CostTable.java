package com.pikcur.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each part of a whole costs.
 *
 * @param whole against which the parts are held
 */
record CostTable(Cost whole, List<Cost> parts) {

    private static final double NANOS_OF_A_MICRO = 1_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param nanos on average, of one request */
    record Cost(String what, double nanos) {}

    CostTable {
        parts = List.copyOf(parts);
        if (!(whole.nanos() > 0)) {
            throw new IllegalArgumentException("A whole that costs nothing has no shares");
        }
    }

    private double percent(Cost cost) {
        return 100 * cost.nanos() / whole.nanos();
    }

    String text() {
        var rows = parts.stream().map(this::row).collect(Collectors.joining());
        return "%-58s %12s %10s%n%s%s".formatted("what", "µs/request", "% of a bid", rows, row(whole));
    }

    private String row(Cost cost) {
        return String.format(
                Locale.ROOT, "%-58s %12.2f %10.3f%n", cost.what(), cost.nanos() / NANOS_OF_A_MICRO, percent(cost));
    }

    String json() {
        return JSON.writeValueAsString(
                new Report(figures(whole), parts.stream().map(this::figures).toList()));
    }

    private Figures figures(Cost cost) {
        return new Figures(cost.what(), cost.nanos(), percent(cost));
    }

    private record Figures(String what, double nanosPerRequest, double percentOfWhole) {}

    private record Report(Figures whole, List<Figures> parts) {}
}

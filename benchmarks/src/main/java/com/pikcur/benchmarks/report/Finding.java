package com.pikcur.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One figure.
 *
 * @param demand what is demanded of it, if anything
 */
public record Finding(String what, double value, String unit, Optional<Demand> demand) {

    /** @param limit at most or at least so much */
    public record Demand(String name, Side side, double limit) {

        public enum Side {
            AT_MOST("≤"),
            AT_LEAST("≥");

            private final String sign;

            Side(String sign) {
                this.sign = sign;
            }
        }

        public static Demand atMost(String name, double limit) {
            return new Demand(name, Side.AT_MOST, limit);
        }

        public static Demand atLeast(String name, double limit) {
            return new Demand(name, Side.AT_LEAST, limit);
        }

        public boolean isMetBy(double value) {
            return switch (side) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
            };
        }

        public String text() {
            return "%s %s %s".formatted(name, side.sign, number(limit)).strip();
        }
    }

    public static Finding of(String what, double value, String unit) {
        return new Finding(what, value, unit, Optional.empty());
    }

    public static Finding of(String what, double value, String unit, Demand demand) {
        return new Finding(what, value, unit, Optional.of(demand));
    }

    public static Finding ofCount(String what, long count) {
        return of(what, (double) count, "");
    }

    /** How many there are of what there must not be. */
    public static Finding ofNone(String what, long count) {
        return of(what, (double) count, "", Demand.atMost("", 0));
    }

    /** The one in the middle; of an even number the lower of the two. */
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /**
     * How many times the one is the other, in the middle of all rounds: of those measured next to each other, since the
     * machine is not the same a minute later.
     */
    public static double ratio(List<Double> some, List<Double> others) {
        return median(IntStream.range(0, some.size())
                .mapToObj(round -> some.get(round) / others.get(round))
                .toList());
    }

    /** One of each name, with all of them together. */
    public static List<Finding> summed(List<Finding> some) {
        Map<String, Finding> sums = new LinkedHashMap<>();
        some.forEach(each -> sums.merge(each.what(), each, (one, other) -> one.plus(other.value())));
        return List.copyOf(sums.values());
    }

    private Finding plus(double more) {
        return new Finding(what, value + more, unit, demand);
    }

    public String row() {
        var demanded = demand.map(Demand::text).orElse("");
        return "%-64s %10s %-8s %-12s %s"
                .formatted(what, number(value), unit, demanded, verdict())
                .stripTrailing();
    }

    /** Nothing where nothing is demanded. */
    public String verdict() {
        return demand.map(given -> given.isMetBy(value) ? "met" : "MISSED").orElse("");
    }

    private static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}

package com.pikcur.benchmarks.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One figure.
 *
 * @param demand what is demanded of it, if anything
 */
record Finding(String what, double value, String unit, Optional<Demand> demand) {

    /** @param limit at most or at least so much */
    record Demand(String name, Side side, double limit) {

        enum Side {
            AT_MOST("≤"),
            AT_LEAST("≥");

            private final String sign;

            Side(String sign) {
                this.sign = sign;
            }
        }

        static Demand atMost(String name, double limit) {
            return new Demand(name, Side.AT_MOST, limit);
        }

        static Demand atLeast(String name, double limit) {
            return new Demand(name, Side.AT_LEAST, limit);
        }

        boolean isMetBy(double value) {
            return switch (side) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
            };
        }

        String text() {
            return "%s %s %s".formatted(name, side.sign, number(limit)).strip();
        }
    }

    static Finding of(String what, double value, String unit) {
        return new Finding(what, value, unit, Optional.empty());
    }

    static Finding of(String what, double value, String unit, Demand demand) {
        return new Finding(what, value, unit, Optional.of(demand));
    }

    static Finding ofCount(String what, long count) {
        return of(what, (double) count, "");
    }

    /** How many there are of what there must not be. */
    static Finding ofNone(String what, long count) {
        return of(what, (double) count, "", Demand.atMost("", 0));
    }

    /** The one in the middle; of an even number the lower of the two. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    /** One of each name, with all of them together. */
    static List<Finding> summed(List<Finding> some) {
        Map<String, Finding> sums = new LinkedHashMap<>();
        some.forEach(each -> sums.merge(each.what(), each, (one, other) -> one.plus(other.value())));
        return List.copyOf(sums.values());
    }

    private Finding plus(double more) {
        return new Finding(what, value + more, unit, demand);
    }

    String row() {
        var demanded = demand.map(Demand::text).orElse("");
        return "%-64s %10s %-8s %-12s %s"
                .formatted(what, number(value), unit, demanded, verdict())
                .stripTrailing();
    }

    /** Nothing where nothing is demanded. */
    String verdict() {
        return demand.map(given -> given.isMetBy(value) ? "met" : "MISSED").orElse("");
    }

    private static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}

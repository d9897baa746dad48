package com.pikcur.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One figure.
 *
 * @param comparison what it is the ratio of, if it is one
 * @param demand what is demanded of it, if anything
 */
public record Finding(
        String what, double value, String unit, Optional<Comparison> comparison, Optional<Demand> demand) {

    /** Both figures of a ratio, each in the middle of its own rounds. */
    public record Comparison(double figure, double baseline, String unit) {}

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

        /** Whether it is that something must not be at all, rather than be within measure. */
        public boolean isOfNone() {
            return side == Side.AT_MOST && limit == 0;
        }

        public boolean isMetBy(double value) {
            return switch (side) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
            };
        }

        /** How many times better than demanded, whichever side the better one is: 1 is just enough, less is too little. */
        public double headroom(double value) {
            return switch (side) {
                case AT_MOST -> limit / value;
                case AT_LEAST -> value / limit;
            };
        }

        public String text() {
            return (name + " " + bound()).strip();
        }

        String bound() {
            return side.sign + " " + Numbers.text(limit);
        }
    }

    public Finding(String what, double value, String unit, Optional<Demand> demand) {
        this(what, value, unit, Optional.empty(), demand);
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

    /** How many times the baseline each round's figure is, in the middle; nothing is demanded of it. */
    public static Finding compared(String what, List<Double> figures, List<Double> baselines, String unit) {
        var comparison = new Comparison(median(figures), median(baselines), unit);
        return new Finding(what, ratio(figures, baselines), "", Optional.of(comparison), Optional.empty());
    }

    public static Finding compared(
            String what, List<Double> figures, List<Double> baselines, String unit, Demand demand) {
        return compared(what, figures, baselines, unit).demanding(Optional.of(demand));
    }

    public Finding demanding(Optional<Demand> other) {
        return new Finding(what, value, unit, comparison, other);
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

    /** Empty where nothing is demanded. */
    public Optional<Verdict> verdict() {
        return demand.map(given -> given.isMetBy(value) ? Verdict.MET : Verdict.MISSED);
    }

    /** Whether it counts what must not be, which is no matter of speed nor of the machine. */
    boolean isOfNone() {
        return demand.filter(Demand::isOfNone).isPresent();
    }

    boolean isFault() {
        return isOfNone() && verdict().equals(Optional.of(Verdict.MISSED));
    }

    /** What was measured, in its unit. */
    String figure() {
        return comparison
                .map(both -> Numbers.text(both.figure(), both.unit()))
                .orElseGet(() -> Numbers.text(value, unit));
    }

    String baseline() {
        return comparison
                .map(both -> Numbers.text(both.baseline(), both.unit()))
                .orElse("");
    }

    String ratio() {
        return comparison.map(_ -> Numbers.text(value)).orElse("");
    }
}

package com.pikcur.benchmarks.bids;

import static com.pikcur.benchmarks.bids.Way.CONDITIONAL;
import static com.pikcur.benchmarks.bids.Way.NAIVE;
import static com.pikcur.benchmarks.bids.Way.OURS;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.bids.Rush.Answers;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Findings;
import com.pikcur.domain.shared.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How many bids a second are decided durably, ours against what others would write, in turn. */
public final class BidsBenchmark {

    private static final Plan QUICK = new Plan(1, Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final Plan SHORT = new Plan(3, Duration.ofSeconds(5), Duration.ofSeconds(12));
    private static final Plan FULL = new Plan(5, Duration.ofSeconds(8), Duration.ofSeconds(15));

    /** @param warmUp before anything is measured, of each way */
    private record Plan(int rounds, Duration rush, Duration warmUp) {

        static Plan of(Length length) {
            return switch (length) {
                case FULL -> FULL;
                case SHORT -> SHORT;
                case QUICK -> QUICK;
            };
        }
    }

    private record Figures(double perSecond, double p50, double p99) {

        static Figures of(Answers answers) {
            return new Figures(answers.perSecond(), answers.p50(), answers.p99());
        }
    }

    private final Plan plan;

    private BidsBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * Everything in about a quarter of an hour, unless less is wished for.
     *
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<BidsBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(Plan::of).map(BidsBenchmark::new);
    }

    /** @param folder keeps the database */
    public Findings measure(Path folder) throws InterruptedException {
        System.out.println("Starting a database of its own …");
        try (var store = BidStore.in(folder.resolve("mariadb"))) {
            return new Findings(new Run(store, plan).findings());
        }
    }

    /** One run through everything. */
    private static final class Run {

        private final BidStore store;
        private final Plan plan;
        private final List<MemberId> members;
        private final Map<Way, Deciding> ways = new EnumMap<>(Way.class);
        private final Map<Scene, Map<Way, List<Figures>>> figures = new EnumMap<>(Scene.class);
        private Faults faults = Faults.NONE;

        Run(BidStore store, Plan plan) {
            this.store = store;
            this.plan = plan;
            this.members = store.members(Scene.HOT.bidders());
            for (var way : Way.values()) {
                ways.put(way, way.deciding(store.ports()));
            }
        }

        List<Finding> findings() throws InterruptedException {
            System.out.println("Warming up …");
            for (var way : Way.values()) {
                rush(Scene.MANY, way, plan.warmUp());
            }
            for (var round = 0; round < plan.rounds(); round++) {
                for (var scene : Scene.values()) {
                    round(scene, round);
                }
            }
            var all = new ArrayList<Finding>();
            figures.forEach((scene, measured) ->
                    measured.forEach((way, rounds) -> all.addAll(figures(scene.label() + ", " + way.label(), rounds))));
            all.addAll(ratios());
            all.addAll(faults.findings());
            return all;
        }

        private void round(Scene scene, int round) throws InterruptedException {
            var order = new ArrayList<>(scene.ways());
            // Whoever comes later finds a warmer database, so everybody is first once.
            Collections.rotate(order, -round);
            for (var way : order) {
                var measured = rush(scene, way, plan.rush());
                System.out.printf("  %s, %s: %,.0f decided/s%n", scene.label(), way.label(), measured.perSecond());
                figures.computeIfAbsent(scene, _ -> new EnumMap<>(Way.class))
                        .computeIfAbsent(way, _ -> new ArrayList<>())
                        .add(measured);
            }
        }

        private Figures rush(Scene scene, Way way, Duration during) throws InterruptedException {
            var auctions = store.freshAuctions(scene.auctions());
            var deciding = Optional.ofNullable(ways.get(way)).orElseThrow();
            var answers = new Rush(deciding, auctions).go(members.subList(0, scene.bidders()), during);
            faults = faults.plus(Faults.of(store.ports().auctions(), auctions, answers.all()));
            return Figures.of(answers);
        }

        private static List<Finding> figures(String name, List<Figures> rounds) {
            return List.of(
                    Finding.of(name + ": decided", Finding.median(each(rounds, Figures::perSecond)), "/s"),
                    Finding.of(name + ": p50", Finding.median(each(rounds, Figures::p50)), "ms"),
                    Finding.of(name + ": p99", Finding.median(each(rounds, Figures::p99)), "ms"));
        }

        private List<Finding> ratios() {
            return List.of(
                    ratio(Scene.HOT, NAIVE, "decided", "/s", Figures::perSecond, Demand.atLeast("P1", 12)),
                    ratio(Scene.HOT, NAIVE, "p99", "ms", Figures::p99, Demand.atMost("P1", 0.25)),
                    ratio(Scene.MANY, NAIVE, "decided", "/s", Figures::perSecond, Demand.atLeast("P2", 6)),
                    ratio(Scene.MANY, CONDITIONAL, "decided", "/s", Figures::perSecond, Demand.atLeast("P2", 5)),
                    ratio(Scene.ALONE, NAIVE, "p50", "ms", Figures::p50, Demand.atMost("P3", 1.1)));
        }

        private Finding ratio(
                Scene scene, Way other, String figure, String unit, ToDoubleFunction<Figures> of, Demand demand) {
            var name = "%s: %s, ours against %s".formatted(scene.label(), figure, other.label());
            return Finding.compared(name, of(scene, OURS, of), of(scene, other, of), unit, demand);
        }

        private List<Double> of(Scene scene, Way way, ToDoubleFunction<Figures> of) {
            return each(figures.getOrDefault(scene, Map.of()).getOrDefault(way, List.of()), of);
        }

        private static List<Double> each(List<Figures> rounds, ToDoubleFunction<Figures> of) {
            return rounds.stream().mapToDouble(of).boxed().toList();
        }
    }
}

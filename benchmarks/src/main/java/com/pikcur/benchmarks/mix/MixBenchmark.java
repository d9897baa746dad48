package com.pikcur.benchmarks.mix;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.load.Members;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Many members who look around, search, bid and buy with time to think, as RUBiS has them do. */
public final class MixBenchmark {

    private static final String P10 = "P10";
    private static final String NODE_HEAP = "600m";
    private static final long SEED = 20_260_101;
    private static final int SELLERS_SHARE = 10;

    /** While warming up: a node hardly has anything compiled after the few requests of a minute of thinking. */
    private static final Duration HASTE = Duration.ofSeconds(2);

    private static final Plan FULL = new Plan(1_000, 3_000, Duration.ofSeconds(90), Duration.ofSeconds(60), 3);
    private static final Plan SHORT = new Plan(1_000, 1_500, Duration.ofSeconds(60), Duration.ofSeconds(20), 3);
    private static final Plan QUICK = new Plan(200, 200, Duration.ofSeconds(3), Duration.ofSeconds(6), 1);

    private final Plan plan;

    private record Plan(int members, int auctions, Duration warmUp, Duration day, int days) {

        static Plan of(Length length) {
            return switch (length) {
                case FULL -> FULL;
                case SHORT -> SHORT;
                case QUICK -> QUICK;
            };
        }
    }

    private MixBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<MixBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(Plan::of).map(MixBenchmark::new);
    }

    /** @param folder keeps what the node and its servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own …");
        try (var node = SandboxedNode.start(folder, NODE_HEAP)) {
            var members = new Members(node::setting).join(plan.members());
            var market = new Market(members.subList(0, plan.members() / SELLERS_SHARE));
            System.out.printf("Listing %,d auctions …%n", plan.auctions());
            market.fill(new ApiClient(node.root()), plan.auctions(), new SplittableRandom(SEED));
            var desk = new Desk(node.root());
            var visitors = IntStream.range(0, members.size())
                    .mapToObj(number ->
                            new Visitor(members.get(number), market, desk, new SplittableRandom(SEED - number)))
                    .toList();
            System.out.println("Warming up …");
            Day.of(visitors, plan.warmUp(), HASTE, SEED);
            var days = new ArrayList<Day>();
            for (var day = 1; day <= plan.days(); day++) {
                System.out.printf("Visiting, %d of %d …%n", day, plan.days());
                days.add(Day.of(visitors, plan.day(), Day.THINKING, SEED + (long) day * plan.members()));
            }
            return new Findings(findings(days));
        }
    }

    private List<Finding> findings(List<Day> days) {
        var findings = new ArrayList<>(List.of(
                Finding.ofCount("mix: members", plan.members()),
                Finding.ofCount(
                        "mix: requests",
                        days.stream().mapToLong(day -> day.all().count()).sum()),
                Finding.of("mix: average", median(days, day -> day.all().meanMillis()), "ms", Demand.atMost(P10, 20)),
                Finding.of(
                        "mix: p95", median(days, day -> day.all().percentileMillis(95)), "ms", Demand.atMost(P10, 50)),
                Finding.of("mix: p99", median(days, day -> day.all().percentileMillis(99)), "ms"),
                Finding.of(
                        "mix: errors",
                        (double) days.stream().mapToLong(Day::errors).sum(),
                        "",
                        Demand.atMost(P10, 0)),
                Finding.ofCount(
                        "mix: refused by the rules",
                        days.stream().mapToLong(Day::refusals).sum())));
        for (var what : Interaction.values()) {
            var ofThis = days.stream().filter(day -> day.of(what).count() > 0).toList();
            if (!ofThis.isEmpty()) {
                findings.add(Finding.of(
                        "mix: p95 of " + what.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        median(ofThis, day -> day.of(what).percentileMillis(95)),
                        "ms"));
            }
        }
        return findings;
    }

    private static double median(List<Day> days, ToDoubleFunction<Day> figure) {
        return Finding.median(days.stream().mapToDouble(figure).boxed().toList());
    }
}

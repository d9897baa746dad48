package com.pikcur.benchmarks.http;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.http.HttpStage.Result;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bids over HTTP, beside the same way to a place where nothing is decided and beside a bare server, in turn. */
public final class HttpBenchmark {

    private static final String KEYLESS_WISH = "keyless";
    private static final List<Integer> CONNECTIONS = List.of(64, 256);

    /** Short, for an auction's price reaches the most anybody may bid after some ninety thousand bids. */
    private static final Duration RUSH = Duration.ofSeconds(6);

    private static final Plan QUICK = new Plan(1, 1, Duration.ofSeconds(1));
    private static final Plan SHORT = new Plan(3, 4, Duration.ofSeconds(5));
    private static final Plan FULL = new Plan(5, 8, RUSH);

    /** @param warmUps of each, before anything is measured */
    private record Plan(int rounds, int warmUps, Duration rush) {

        static Plan of(Length length) {
            return switch (length) {
                case FULL -> FULL;
                case SHORT -> SHORT;
                case QUICK -> QUICK;
            };
        }
    }

    private final Plan plan;
    private final boolean keyed;
    private final Map<Integer, Map<Contender, List<Result>>> results = new TreeMap<>();

    private HttpBenchmark(Plan plan, boolean keyed) {
        this.plan = plan;
        this.keyed = keyed;
    }

    /**
     * Everything in about six minutes, unless less is wished for.
     *
     * @param wishes a length's word; {@code keyless}, for bids that nobody could repeat
     * @return empty if a wish is none of these
     */
    public static Optional<HttpBenchmark> of(List<String> wishes) {
        var keyed = !wishes.contains(KEYLESS_WISH);
        var others = wishes.stream().filter(wish -> !wish.equals(KEYLESS_WISH)).toList();
        return Length.of(others).map(Plan::of).map(plan -> new HttpBenchmark(plan, keyed));
    }

    /** @param folder keeps what the servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own, and a bare server …");
        try (var stage = HttpStage.in(folder, keyed)) {
            System.out.println("Warming up …");
            for (var warmUp = 0; warmUp < plan.warmUps(); warmUp++) {
                for (var contender : Contender.values()) {
                    stage.rush(contender, CONNECTIONS.getFirst(), plan.rush());
                }
            }
            for (var round = 0; round < plan.rounds(); round++) {
                for (var connections : CONNECTIONS) {
                    round(stage, round, connections);
                }
            }
        }
        return new Findings(findings());
    }

    private void round(HttpStage stage, int round, int connections) throws IOException, InterruptedException {
        var order = new ArrayList<>(Arrays.asList(Contender.values()));
        // Whoever comes later finds a warmer machine, so everybody is first once.
        Collections.rotate(order, -round);
        for (var contender : order) {
            var result = stage.rush(contender, connections, plan.rush());
            System.out.printf("  %d connections, %s: %,.0f/s%n", connections, contender.label(), result.perSecond());
            results.computeIfAbsent(connections, _ -> new EnumMap<>(Contender.class))
                    .computeIfAbsent(contender, _ -> new ArrayList<>())
                    .add(result);
        }
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var connections : CONNECTIONS) {
            findings.addAll(findings(connections));
        }
        var ours = CONNECTIONS.stream()
                .flatMap(connections -> of(connections, Contender.OURS).stream())
                .toList();
        var unexplained = ours.stream().mapToLong(Result::unexplained).sum();
        findings.add(Finding.of(
                "HTTP: answers and log entries that do not fit", (double) unexplained, "", Demand.atMost("P13", 0)));
        var refused = CONNECTIONS.stream()
                .flatMap(connections -> results.getOrDefault(connections, Map.of()).entrySet().stream())
                .filter(each -> each.getKey() != Contender.OURS)
                .flatMap(each -> each.getValue().stream())
                .mapToLong(Result::unexplained)
                .sum();
        findings.add(Finding.ofNone("HTTP: refused where nothing is decided", refused));
        return findings;
    }

    private List<Finding> findings(int connections) {
        var name = "HTTP, %d connections: ".formatted(connections);
        var ours = perSecond(connections, Contender.OURS);
        var nothing = perSecond(connections, Contender.NOTHING);
        var bare = perSecond(connections, Contender.BARE);
        return List.of(
                Finding.of(name + Contender.OURS.label(), Finding.median(ours), "/s"),
                Finding.of(name + Contender.NOTHING.label(), Finding.median(nothing), "/s"),
                Finding.of(name + Contender.BARE.label(), Finding.median(bare), "/s"),
                Finding.compared(name + "bids against nothing decided", ours, nothing, "/s", Demand.atLeast("P4", 0.8)),
                Finding.compared(
                        name + "nothing decided against a bare server",
                        nothing,
                        bare,
                        "/s",
                        Demand.atLeast("P5", 0.7)));
    }

    private List<Double> perSecond(int connections, Contender contender) {
        return of(connections, contender).stream().map(Result::perSecond).toList();
    }

    private List<Result> of(int connections, Contender contender) {
        return results.getOrDefault(connections, Map.of()).getOrDefault(contender, List.of());
    }
}

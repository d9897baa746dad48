package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How many bids a second one auction takes beside so many watchers, against the same without any, in turn. */
final class BiddingBesideWatchers {

    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int NOBODY = 0;
    private static final List<Integer> WATCHERS = List.of(NOBODY, 1_000, 5_000);
    private static final Map<Integer, Demand> DEMANDS = Map.of(1_000, Demand.atLeast("P7", 0.85));

    /** @param clientCores of this process, which bids and watches */
    private record Round(double accepted, double decided, double boards, double nodeCores, double clientCores) {}

    private final Stage stage;
    private final Plan plan;

    BiddingBesideWatchers(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    List<Finding> measure() throws IOException, InterruptedException {
        Map<Integer, List<Round>> rounds = new TreeMap<>();
        var harm = new ArrayList<Finding>();
        var crowds = WATCHERS.stream()
                .filter(watchers -> !plan.demandedAlone() || watchers == NOBODY || DEMANDS.containsKey(watchers))
                .toList();
        for (var round = 0; round < plan.rounds(); round++) {
            var order = new ArrayList<>(crowds);
            // Whoever comes later finds a warmer service, so everybody is first once.
            Collections.rotate(order, -round);
            for (var watchers : order) {
                var measured = round(watchers, harm);
                System.out.printf("  beside %,d watchers: %.0f accepted/s%n", watchers, measured.accepted());
                rounds.computeIfAbsent(watchers, _ -> new ArrayList<>()).add(measured);
            }
        }
        var findings = new ArrayList<Finding>();
        var without = rounds.getOrDefault(NOBODY, List.of());
        rounds.forEach((watchers, measured) -> findings.addAll(findings(watchers, measured, without)));
        findings.addAll(Finding.summed(harm));
        return findings;
    }

    private Round round(int watchers, List<Finding> harm) throws IOException, InterruptedException {
        var auction = stage.auction();
        stage.join(watchers, new Receipts(watchers), () -> StompSpeech.ofWatcher(stage.host(), auction));
        try (var bidders = stage.bidders(auction, CONNECTIONS)) {
            bidders.rush(WARM_UP);
            var messages = stage.messages();
            var nodeCpu = stage.usage().cpu();
            var clientCpu = clientCpuNanos();
            var rush = bidders.rush(plan.round());
            var boards = (stage.messages() - messages) * 1e9 / rush.nanos();
            var nodeCores = (double) stage.usage().cpu().minus(nodeCpu).toNanos() / rush.nanos();
            var clientCores = (double) (clientCpuNanos() - clientCpu) / rush.nanos();
            harm.add(Finding.ofNone("Bidding: watchers who miss the newest", stage.behind(rush.newestSeq())));
            harm.addAll(stage.harm("Bidding"));
            return new Round(rush.acceptedPerSecond(), rush.decidedPerSecond(), boards, nodeCores, clientCores);
        } finally {
            stage.crowd().leave();
        }
    }

    private static long clientCpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static List<Finding> findings(int watchers, List<Round> rounds, List<Round> without) {
        var name = "Bids beside %,d watchers: ".formatted(watchers);
        var findings = new ArrayList<>(List.of(
                Finding.of(name + "accepted", median(rounds, Round::accepted), "/s"),
                Finding.of(name + "decided, refused ones too", median(rounds, Round::decided), "/s"),
                Finding.of(name + "boards shown to all together", median(rounds, Round::boards), "/s"),
                Finding.of(name + "the node keeps busy", median(rounds, Round::nodeCores), "cores"),
                Finding.of(name + "the load keeps busy", median(rounds, Round::clientCores), "cores")));
        if (watchers != NOBODY) {
            var demand = Optional.ofNullable(DEMANDS.get(watchers));
            findings.add(against(name + "accepted, against none", rounds, without, Round::accepted)
                    .demanding(demand));
            findings.add(against(name + "decided, against none", rounds, without, Round::decided));
        }
        return findings;
    }

    private static Finding against(
            String what, List<Round> rounds, List<Round> without, ToDoubleFunction<Round> figure) {
        return Finding.compared(what, each(rounds, figure), each(without, figure), "/s");
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Finding.median(each(rounds, figure));
    }

    private static List<Double> each(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).boxed().toList();
    }
}

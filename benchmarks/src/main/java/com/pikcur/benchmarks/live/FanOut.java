package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.load.Bidders.Bid;
import com.pikcur.benchmarks.load.Latencies;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How long after a bid its last watcher sees it. Bids come at an even pace, however long the service takes. */
final class FanOut {

    private static final int CONNECTIONS = 18;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final double MIDDLE = 50;
    private static final double TAIL = 99;

    private static final List<Scene> SCENES = List.of(
            new Scene(1_000, Transport.STOMP, 10, Optional.of(Demand.atMost("P6", 50))),
            new Scene(1_000, Transport.SSE, 10, Optional.empty()),
            new Scene(5_000, Transport.STOMP, 5, Optional.of(Demand.atMost("P6", 250))),
            new Scene(5_000, Transport.STOMP, 100, Optional.empty()));

    private enum Transport {
        STOMP,
        SSE
    }

    /** @param demand on the 99th percentile, from the moment a bid was to be sent */
    private record Scene(int watchers, Transport transport, int perSecond, Optional<Demand> demand) {

        String name() {
            return "%,d %s watchers, %d bids/s".formatted(watchers, transport, perSecond);
        }
    }

    /**
     * @param perSecond boards that came to each watcher
     * @param cpuMicros the node was busy for each of them, with whatever else it did meanwhile
     * @param behind watchers who never saw the newest
     */
    private record Shown(double perSecond, double cpuMicros, long behind) {}

    /**
     * One measurement of one scene.
     *
     * @param sent from the moment the bid was to be sent to the last watcher
     * @param answered from its answer to the last watcher
     */
    private record Round(Latencies sent, Latencies answered, Shown shown, long refused) {}

    private final Stage stage;
    private final Plan plan;

    FanOut(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    List<Finding> measure() throws IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        var harm = new ArrayList<Finding>();
        Map<Scene, List<Round>> rounds = new LinkedHashMap<>();
        var scenes = SCENES.stream()
                .filter(scene -> !plan.demandedAlone() || scene.demand().isPresent())
                .toList();
        for (var round = 0; round < plan.rounds(); round++) {
            for (var scene : scenes) {
                var measured = round(scene);
                System.out.printf(
                        "  %s: p50 %.1f, p99 %.1f ms%n",
                        scene.name(),
                        measured.sent().percentileMillis(MIDDLE),
                        measured.sent().percentileMillis(TAIL));
                rounds.computeIfAbsent(scene, _ -> new ArrayList<>()).add(measured);
                harm.addAll(stage.harm(scene.name()));
                stage.crowd().leave();
            }
        }
        rounds.forEach((scene, all) -> findings.addAll(findings(scene, all)));
        findings.addAll(Finding.summed(harm));
        return findings;
    }

    private Round round(Scene scene) throws IOException, InterruptedException {
        var auction = stage.auction();
        var receipts = new Receipts(scene.watchers());
        stage.join(scene.watchers(), receipts, () -> switch (scene.transport()) {
            case STOMP -> StompSpeech.ofWatcher(stage.host(), auction);
            case SSE -> EventStreamSpeech.ofWatcher(stage.host(), auction);
        });
        try (var bidders = stage.bidders(auction, CONNECTIONS)) {
            bidders.pace(scene.perSecond(), WARM_UP);
            stage.behind(stage.newestSeq());
            var first = stage.newestSeq() + 1;
            stage.crowd().tell(_ -> receipts.begin(first));
            var before = stage.messages();
            var since = System.nanoTime();
            var cpu = stage.usage().cpu();
            var bids = bidders.pace(scene.perSecond(), plan.round());
            var behind = stage.behind(newestOf(bids));
            var seconds = (System.nanoTime() - since) / 1e9;
            var messages = stage.messages() - before;
            var cpuMicros = stage.usage().cpu().minus(cpu).toNanos() / 1e3 / messages;
            var shown = messages / (scene.watchers() * seconds);
            return stage.crowd().ask(_ -> rated(bids, receipts, new Shown(shown, cpuMicros, behind)));
        }
    }

    private static long newestOf(List<Bid> bids) {
        return bids.stream().mapToLong(bid -> bid.answer().seq()).max().orElse(0);
    }

    private static Round rated(List<Bid> bids, Receipts receipts, Shown shown) {
        var sent = new Latencies();
        var answered = new Latencies();
        var accepted = bids.stream().filter(bid -> bid.answer().isAccepted()).toList();
        accepted.forEach(bid -> receipts.lastOf(bid.answer().seq()).ifPresent(last -> {
            sent.add(bid.sentNanos(), last);
            answered.add(bid.answeredNanos(), last);
        }));
        return new Round(sent, answered, shown, bids.size() - accepted.size());
    }

    private static List<Finding> findings(Scene scene, List<Round> rounds) {
        var sent = scene.name() + ": sent → last watcher";
        var answered = scene.name() + ": answered → last watcher";
        var tail = median(rounds, round -> round.sent().percentileMillis(TAIL));
        return List.of(
                Finding.of(sent + ", p50", median(rounds, round -> round.sent().percentileMillis(MIDDLE)), "ms"),
                new Finding(sent + ", p99", tail, "ms", scene.demand()),
                Finding.of(
                        answered + ", p50",
                        median(rounds, round -> round.answered().percentileMillis(MIDDLE)),
                        "ms"),
                Finding.of(
                        answered + ", p99",
                        median(rounds, round -> round.answered().percentileMillis(TAIL)),
                        "ms"),
                Finding.of(
                        scene.name() + ": boards each watcher is shown",
                        median(rounds, round -> round.shown().perSecond()),
                        "/s"),
                Finding.of(
                        scene.name() + ": the node's work for each of them",
                        median(rounds, round -> round.shown().cpuMicros()),
                        "µs"),
                Finding.ofCount(
                        scene.name() + ": bids refused",
                        rounds.stream().mapToLong(Round::refused).sum()),
                Finding.ofNone(
                        scene.name() + ": watchers who miss the newest",
                        rounds.stream()
                                .mapToLong(round -> round.shown().behind())
                                .sum()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Finding.median(rounds.stream().mapToDouble(figure).boxed().toList());
    }
}

package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.live.Crowd.Newcomer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What it takes to hold many connections open: half of them watch auctions over STOMP, a fifth over server-sent events, and
 * the rest are members who wait for notifications, over either.
 */
final class HoldingOpen {

    private static final int AUCTIONS = 50;
    private static final double KIBI = 1024;
    private static final double MEBI = 1024 * 1024;
    private static final double MILLI = 1e6;
    private static final Duration SETTLED = Duration.ofSeconds(20);

    /** Of every twenty. */
    private static final int STOMP_WATCHERS = 10;

    private static final int SSE_WATCHERS = 4;
    private static final int STOMP_MEMBERS = 3;
    private static final int ALL = 20;

    /** The node lets a STOMP connection hear something every ten seconds, a stream every fifteen. */
    private static final Finding.Demand STAYS_AWAKE = Finding.Demand.atMost("", 17_000);

    private final Stage stage;
    private final Plan plan;

    HoldingOpen(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    List<Finding> measure() throws IOException, InterruptedException {
        var auctions = new ArrayList<String>();
        for (var auction = 0; auction < AUCTIONS; auction++) {
            auctions.add(stage.auction());
        }
        var newcomers = newcomers(auctions);
        var before = stage.usage().memory();
        System.out.printf("  opening %,d connections%n", plan.connections());
        var opening = stage.crowd().join(newcomers);
        var open = plan.connections() - stage.endedCount();
        var after = stage.usage().memory();
        var findings = new ArrayList<>(List.of(
                Finding.ofCount("Open connections", open),
                Finding.of("Opening all of them", opening.toMillis() / 1e3, "s"),
                Finding.of("Live heap before", before.liveHeapBytes() / MEBI, "MiB"),
                Finding.of("Live heap of each", (after.liveHeapBytes() - before.liveHeapBytes()) / KIBI / open, "KiB"),
                Finding.of("Resident before", before.residentBytes() / MEBI, "MiB"),
                Finding.of("Resident with all", after.residentBytes() / MEBI, "MiB"),
                Finding.of("Resident of each", (after.residentBytes() - before.residentBytes()) / KIBI / open, "KiB")));
        findings.addAll(hold());
        findings.addAll(showEverybodyABid(auctions));
        findings.addAll(stage.harm("Held open"));
        stage.crowd().leave();
        Thread.sleep(SETTLED);
        var left = stage.usage().memory();
        findings.add(Finding.of("Live heap after all have left", left.liveHeapBytes() / MEBI, "MiB"));
        return findings;
    }

    private List<Newcomer> newcomers(List<String> auctions) {
        var newcomers = new ArrayList<Newcomer>();
        for (var each = 0; each < plan.connections(); each++) {
            newcomers.add(new Newcomer(speech(each % ALL, auctions.get(each % auctions.size())), Optional.empty()));
        }
        return newcomers;
    }

    private Speech speech(int kind, String auction) {
        if (kind < STOMP_WATCHERS) {
            return StompSpeech.ofWatcher(stage.host(), auction);
        }
        if (kind < STOMP_WATCHERS + SSE_WATCHERS) {
            return EventStreamSpeech.ofWatcher(stage.host(), auction);
        }
        return kind < STOMP_WATCHERS + SSE_WATCHERS + STOMP_MEMBERS
                ? StompSpeech.ofMember(stage.host(), stage.newMember())
                : EventStreamSpeech.ofMember(stage.host(), stage.newMember());
    }

    /** Nothing happens but heart-beats. */
    private List<Finding> hold() throws InterruptedException {
        System.out.printf("  holding them for %d s%n", plan.hold().toSeconds());
        stage.crowd().tell(all -> all.forEach(watcher -> watcher.measureSilenceFrom(System.nanoTime())));
        var cpu = stage.usage().cpu();
        Thread.sleep(plan.hold());
        var cores =
                (double) stage.usage().cpu().minus(cpu).toNanos() / plan.hold().toNanos();
        var now = System.nanoTime();
        var longest = stage.crowd()
                .ask(all -> all.stream()
                        .filter(watcher -> !watcher.isEnded())
                        .mapToLong(watcher -> watcher.silenceAt(now))
                        .max()
                        .orElse(0));
        return List.of(
                Finding.of("Held open: the node keeps busy", cores, "cores"),
                Finding.of("Held open: longest silence heard", longest / MILLI, "ms", STAYS_AWAKE));
    }

    /** So that nobody is only believed to be there. */
    private List<Finding> showEverybodyABid(List<String> auctions) throws IOException, InterruptedException {
        var before = stage.crowd().ask(HoldingOpen::newestSeqs);
        for (var auction : auctions) {
            try (var bidders = stage.bidders(auction, 1)) {
                bidders.pace(1, Duration.ofSeconds(1));
            }
        }
        var after = stage.crowd().ask(HoldingOpen::newestSeqs);
        var watching = IntStream.range(0, before.length)
                .filter(watcher -> before[watcher] > 0)
                .toArray();
        var unmoved = Arrays.stream(watching)
                .filter(watcher -> after[watcher] == before[watcher])
                .count();
        return List.of(
                Finding.ofCount("Held open: shown a bid afterwards", watching.length - unmoved),
                Finding.ofNone("Held open: not shown it", unmoved));
    }

    /** Nobody leaves the list, so everybody keeps their place. Members wait for what has no number. */
    private static long[] newestSeqs(List<Watcher> watchers) {
        return watchers.stream().mapToLong(Watcher::newestSeq).toArray();
    }
}

package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.live.Crowd.Newcomer;
import com.pikcur.benchmarks.report.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What it takes to hold many connections open, of every kind there is. */
final class HoldingOpen {

    private static final int AUCTIONS = 50;
    private static final int ALL_SHARES = 20;
    private static final double KIBI = 1024;
    private static final double MEBI = 1024 * 1024;
    private static final double MILLI = 1e6;
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(3);

    /**
     * Within this a node finds out that a stream has been left: what it says first, after fifteen seconds at most, still
     * goes out, and the client's system answers that nobody is there; what it says next fails.
     */
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(35);

    /** The node lets a STOMP connection hear something every ten seconds, a stream every fifteen. */
    private static final Finding.Demand STAYS_AWAKE = Finding.Demand.atMost("", 17_000);

    /** Half of all watch auctions over STOMP, a fifth over server-sent events, and the rest are members. */
    private enum Kind {
        STOMP_WATCHER("watcher over STOMP", 10),
        SSE_WATCHER("watcher over SSE", 4),
        STOMP_MEMBER("member over STOMP", 3),
        SSE_MEMBER("member over SSE", 3);

        private final String words;
        private final int share;

        Kind(String words, int share) {
            this.words = words;
            this.share = share;
        }
    }

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
        var findings = new ArrayList<Finding>();
        var before = stage.usage().memory();
        for (var kind : Kind.values()) {
            findings.addAll(open(kind, auctions));
        }
        var all = stage.usage().memory();
        var open = plan.connections() - stage.endedCount();
        findings.addAll(List.of(
                Finding.ofCount("Open together", open),
                Finding.of("Live heap before", before.liveHeapBytes() / MEBI, "MiB"),
                Finding.of("Live heap with all", all.liveHeapBytes() / MEBI, "MiB"),
                Finding.of("Resident before", before.residentBytes() / MEBI, "MiB"),
                Finding.of("Resident with all", all.residentBytes() / MEBI, "MiB"),
                Finding.of("Resident of each", (all.residentBytes() - before.residentBytes()) / KIBI / open, "KiB")));
        findings.addAll(hold());
        findings.addAll(showEverybodyABid(auctions));
        findings.addAll(stage.harm("Held open"));
        stage.crowd().leave();
        Thread.sleep(LEFT_WITHIN);
        var left = stage.usage().memory();
        findings.add(Finding.of("Live heap after all have left", left.liveHeapBytes() / MEBI, "MiB"));
        return findings;
    }

    private List<Finding> open(Kind kind, List<String> auctions) throws IOException, InterruptedException {
        var count = plan.connections() * kind.share / ALL_SHARES;
        System.out.printf("  opening %,d of a %s%n", count, kind.words);
        var newcomers = new ArrayList<Newcomer>();
        for (var each = 0; each < count; each++) {
            newcomers.add(new Newcomer(speech(kind, auctions.get(each % auctions.size())), Optional.empty()));
        }
        var before = stage.usage().memory();
        var opening = stage.crowd().join(newcomers);
        var grown = stage.usage().memory().liveHeapBytes() - before.liveHeapBytes();
        return List.of(
                Finding.of("Opening %,d of a %s".formatted(count, kind.words), opening.toMillis() / 1e3, "s"),
                Finding.of("Live heap of each " + kind.words, grown / KIBI / count, "KiB"));
    }

    private Speech speech(Kind kind, String auction) {
        return switch (kind) {
            case STOMP_WATCHER -> StompSpeech.ofWatcher(stage.host(), auction);
            case SSE_WATCHER -> EventStreamSpeech.ofWatcher(stage.host(), auction);
            case STOMP_MEMBER -> StompSpeech.ofMember(stage.host(), stage.newMember());
            case SSE_MEMBER -> EventStreamSpeech.ofMember(stage.host(), stage.newMember());
        };
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
        Thread.sleep(SHOWN_WITHIN);
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

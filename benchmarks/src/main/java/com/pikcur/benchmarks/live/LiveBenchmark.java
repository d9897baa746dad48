package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Live connections of one node: how many it holds, how soon they see a bid, and what they cost the bidders. */
public final class LiveBenchmark {

    private static final int WARM_UP_WATCHERS = 300;
    private static final int WARM_UP_BIDDERS = 32;
    private static final Duration WARM_UP_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);
    private static final String NODE_HEAP = "2g";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** What can be measured by itself. */
    private enum Part {
        HOLD,
        SHOW,
        BID;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Plan plan;
    private final List<Part> parts;

    private LiveBenchmark(Plan plan, List<Part> parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /**
     * Everything in about a quarter of an hour, unless less is wished for.
     *
     * @param wishes a length's word; a number of connections; {@code hold}, {@code show} or {@code bid}, for these alone
     * @return empty if a wish is none of these
     */
    public static Optional<LiveBenchmark> of(List<String> wishes) {
        var parts = Stream.of(Part.values())
                .filter(part -> wishes.contains(part.word()))
                .toList();
        var numbers = wishes.stream().filter(NUMBER.asMatchPredicate()).toList();
        var others = wishes.stream()
                .filter(wish -> !numbers.contains(wish))
                .filter(wish -> parts.stream().noneMatch(part -> wish.equals(part.word())))
                .toList();
        if (numbers.size() > 1 || wishes.size() != parts.size() + numbers.size() + others.size()) {
            return Optional.empty();
        }
        return Length.of(others).map(Plan::of).map(plan -> {
            var held = numbers.stream().map(Integer::valueOf).findFirst().map(plan::holding);
            return new LiveBenchmark(held.orElse(plan), parts.isEmpty() ? List.of(Part.values()) : parts);
        });
    }

    /** @param folder keeps what the node and its servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own …");
        try (var node = SandboxedNode.start(folder, NODE_HEAP);
                var stage = new Stage(node)) {
            System.out.println("Warming up …");
            warmUp(stage);
            var findings = new ArrayList<Finding>();
            for (var part : parts) {
                findings.addAll(measure(part, stage));
            }
            return new Findings(findings);
        }
    }

    private List<Finding> measure(Part part, Stage stage) throws IOException, InterruptedException {
        return switch (part) {
            case HOLD -> {
                System.out.println("Holding connections open …");
                yield new HoldingOpen(stage, plan).measure();
            }
            case SHOW -> {
                System.out.println("Showing bids …");
                yield new FanOut(stage, plan).measure();
            }
            case BID -> {
                System.out.println("Bidding beside watchers …");
                yield new BiddingBesideWatchers(stage, plan).measure();
            }
        };
    }

    /** A Java service is slow at first. So many bids, however long they take here, and no more than a few minutes. */
    private void warmUp(Stage stage) throws IOException, InterruptedException {
        var auction = stage.auction();
        var receipts = new Receipts(2 * WARM_UP_WATCHERS);
        stage.join(WARM_UP_WATCHERS, receipts, () -> StompSpeech.ofWatcher(stage.host(), auction));
        stage.join(WARM_UP_WATCHERS, receipts, () -> EventStreamSpeech.ofWatcher(stage.host(), auction));
        try (var bidders = stage.bidders(auction, WARM_UP_BIDDERS)) {
            var giveUpAt = System.nanoTime() + LONGEST_WARM_UP.toNanos();
            var decided = 0L;
            while (decided < plan.warmUpBids() && System.nanoTime() < giveUpAt) {
                decided += bidders.rush(WARM_UP_LOOK).decided();
            }
            System.out.printf("  %,d bids decided%n", decided);
        }
        stage.crowd().leave();
    }
}

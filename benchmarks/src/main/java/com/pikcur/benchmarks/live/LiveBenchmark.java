package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.SandboxedNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Live connections of one node: how many it holds, how soon they see a bid, and what they cost the bidders. */
public final class LiveBenchmark {

    private static final int WARM_UP_WATCHERS = 300;
    private static final int WARM_UP_BIDDERS = 32;
    private static final String NODE_HEAP = "2g";

    private final Plan plan;

    private LiveBenchmark(Plan plan) {
        this.plan = plan;
    }

    /** Everything, in about a quarter of an hour. */
    public static LiveBenchmark full(int connections) {
        return new LiveBenchmark(Plan.full(connections));
    }

    /** To see that it works, in about two minutes. */
    public static LiveBenchmark quick(int connections) {
        return new LiveBenchmark(Plan.quick(connections));
    }

    /** @param folder keeps what the node and its servers write */
    public LiveFindings measure(Path folder) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own …");
        try (var node = SandboxedNode.start(folder, NODE_HEAP);
                var stage = new Stage(node)) {
            System.out.println("Warming up …");
            warmUp(stage);
            var findings = new ArrayList<Finding>();
            System.out.println("Holding connections open …");
            findings.addAll(new HoldingOpen(stage, plan).measure());
            System.out.println("Showing bids …");
            findings.addAll(new FanOut(stage, plan).measure());
            System.out.println("Bidding beside watchers …");
            findings.addAll(new BiddingBesideWatchers(stage, plan).measure());
            return new LiveFindings(List.copyOf(findings));
        }
    }

    private void warmUp(Stage stage) throws IOException, InterruptedException {
        var auction = stage.auction();
        var receipts = new Receipts(2 * WARM_UP_WATCHERS);
        stage.join(WARM_UP_WATCHERS, receipts, () -> StompSpeech.ofWatcher(stage.host(), auction));
        stage.join(WARM_UP_WATCHERS, receipts, () -> EventStreamSpeech.ofWatcher(stage.host(), auction));
        try (var bidders = stage.bidders(auction, WARM_UP_BIDDERS)) {
            bidders.rush(Duration.ofSeconds(plan.rounds() * 5L));
        }
        stage.crowd().leave();
    }
}

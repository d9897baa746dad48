package com.pikcur.benchmarks.start;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How soon the service is up when it is started again, with data and with everything prepared that can be, and what memory
 * it takes then, bid on as fast as it answers.
 */
public final class StartBenchmark {

    /** Where the script keeps what a start has learned. */
    private static final List<Path> CACHES = List.of(
            Path.of("bootstrap", "target", "service", "pikcur.aot"),
            Path.of("sandbox", "target", "run", "sandbox.aot"));

    private static final Plan QUICK = new Plan(1, 1, Duration.ofSeconds(2));
    private static final Plan THOROUGH = new Plan(3, 3, Duration.ofSeconds(6));

    private static final Duration LEARNING = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double MEGA = 1e6;

    private final Plan plan;

    /** @param rounds of bidding, each for so long with few and with many bidders */
    private record Plan(int starts, int rounds, Duration rush) {

        static Plan of(Length length) {
            return switch (length) {
                case FULL, SHORT -> THOROUGH;
                case QUICK -> QUICK;
            };
        }
    }

    private StartBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<StartBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(Plan::of).map(StartBenchmark::new);
    }

    /** @param folder keeps the data from start to start */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        var data = folder.resolve("data").toAbsolutePath();
        System.out.println("Starting once to prepare …");
        try (var _ = PikcurRun.start(data)) {
            awaitCaches();
        }
        var sandbox = new ArrayList<Double>();
        var up = new ArrayList<Double>();
        for (var start = 1; start <= plan.starts(); start++) {
            System.out.printf("Starting, %d of %d …%n", start, plan.starts());
            try (var run = PikcurRun.start(data)) {
                sandbox.add(run.sandboxNanos() / NANOS_OF_A_SECOND);
                up.add(run.upNanos() / NANOS_OF_A_SECOND);
            }
        }
        return new Findings(List.of(
                Finding.of("start: until the servers run", Finding.median(sandbox), "s"),
                Finding.of("start: second ./pikcur run to \"up\"", Finding.median(up), "s", Demand.atMost("P11", 5)),
                Finding.of(
                        "start: most memory of the service under bids",
                        mostMemory(data) / MEGA,
                        "MB",
                        Demand.atMost("P11", 600))));
    }

    private double mostMemory(Path data) throws IOException, InterruptedException {
        System.out.println("Bidding …");
        try (var run = PikcurRun.start(data)) {
            var bidding = new BiddingInHaste(run, plan.rush());
            var most = 0L;
            for (var round = 0; round < plan.rounds(); round++) {
                most = Math.max(most, bidding.round());
            }
            return most;
        }
    }

    private static void awaitCaches() throws InterruptedException {
        var giveUpAt = System.nanoTime() + LEARNING.toNanos();
        while (!CACHES.stream().allMatch(Files::exists) && System.nanoTime() < giveUpAt) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}

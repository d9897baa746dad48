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

/** How soon the service is up when it is started again, with data and with everything prepared that can be. */
public final class StartBenchmark {

    /** Where the script keeps what a start has learned. */
    private static final List<Path> CACHES = List.of(
            Path.of("bootstrap", "target", "service", "pikcur.aot"),
            Path.of("sandbox", "target", "run", "sandbox.aot"));

    private static final int STARTS = 3;
    private static final int QUICK_STARTS = 1;
    private static final Duration LEARNING = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final int starts;

    private StartBenchmark(int starts) {
        this.starts = starts;
    }

    /**
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<StartBenchmark> of(List<String> wishes) {
        return Length.of(wishes)
                .map(length -> new StartBenchmark(
                        switch (length) {
                            case FULL, SHORT -> STARTS;
                            case QUICK -> QUICK_STARTS;
                        }));
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
        for (var start = 1; start <= starts; start++) {
            System.out.printf("Starting, %d of %d …%n", start, starts);
            try (var run = PikcurRun.start(data)) {
                sandbox.add(run.sandboxNanos() / NANOS_OF_A_SECOND);
                up.add(run.upNanos() / NANOS_OF_A_SECOND);
            }
        }
        return new Findings(List.of(
                Finding.of("start: until the servers run", Finding.median(sandbox), "s"),
                Finding.of("start: second ./pikcur run to \"up\"", Finding.median(up), "s", Demand.atMost("P11", 5))));
    }

    private static void awaitCaches() throws InterruptedException {
        var giveUpAt = System.nanoTime() + LEARNING.toNanos();
        while (!CACHES.stream().allMatch(Files::exists) && System.nanoTime() < giveUpAt) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}

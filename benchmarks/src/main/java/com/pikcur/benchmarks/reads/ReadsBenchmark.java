package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.BareNode;
import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast lists and single auctions are answered, whether they and bids stay so with ten times as much, and whether the
 * database reads no more for them than it needs.
 */
public final class ReadsBenchmark {

    private static final String BARE_HEAP = "400m";

    private final Plan plan;

    private ReadsBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<ReadsBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(Plan::of).map(ReadsBenchmark::new);
    }

    /** @param folder keeps what the nodes and their servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        try (var large = Shop.open(folder.resolve("large"), plan.house())) {
            System.out.println("Looking into plans …");
            findings.addAll(new Plans(large).look());
            // Before reading, while neither of the two has answered more than the other: what has run for long runs
            // faster.
            try (var small = Shop.open(folder.resolve("small"), plan.house().tenth())) {
                System.out.println("Reading and bidding with little and with much …");
                findings.addAll(new Growth(small, large, plan).measure());
            }
            try (var bare = BareNode.start(folder, BARE_HEAP, BarePages.class)) {
                System.out.println("Reading …");
                findings.addAll(new AgainstBare(large, bare, plan).measure());
            }
        }
        return new Findings(findings);
    }
}

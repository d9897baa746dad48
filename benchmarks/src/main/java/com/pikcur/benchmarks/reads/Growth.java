package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a bid, a list, an auction and a search cost where there is ten times as much of everything. */
final class Growth {

    private static final int CONNECTIONS = 16;
    private static final double MOST = 1.2;

    private final Shop small;
    private final Shop large;
    private final Plan plan;

    Growth(Shop small, Shop large, Plan plan) {
        this.small = small;
        this.large = large;
        this.plan = plan;
    }

    List<Finding> measure() throws IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        for (var path : Paths.values()) {
            findings.add(growthOf(path));
        }
        findings.add(growthOfBids());
        return findings;
    }

    /** Nothing kept is of use here. */
    private Finding growthOf(Paths path) throws IOException, InterruptedException {
        var inSmall = path.ever(small.house());
        var inLarge = path.ever(large.house());
        try (var few = small.readers(CONNECTIONS);
                var many = large.readers(CONNECTIONS)) {
            inTurns(during -> few.rush(inSmall, during), during -> many.rush(inLarge, during));
            var withFew = new ArrayList<Double>();
            var withMany = new ArrayList<Double>();
            for (var round = 0; round < plan.rounds(); round++) {
                withFew.add(millis(few.rush(inSmall, plan.look()).perSecond()));
                withMany.add(millis(many.rush(inLarge, plan.look()).perSecond()));
            }
            return finding(path.what(), withMany, withFew);
        }
    }

    private Finding growthOfBids() throws IOException, InterruptedException {
        inTurns(during -> small.bid(CONNECTIONS, during), during -> large.bid(CONNECTIONS, during));
        var withFew = new ArrayList<Double>();
        var withMany = new ArrayList<Double>();
        for (var round = 0; round < plan.rounds(); round++) {
            withFew.add(millis(small.bid(CONNECTIONS, plan.look()).decidedPerSecond()));
            withMany.add(millis(large.bid(CONNECTIONS, plan.look()).decidedPerSecond()));
        }
        return finding("bid", withMany, withFew);
    }

    /** What everybody waits on average when so many are answered in a second. */
    private static double millis(double perSecond) {
        return 1e3 * CONNECTIONS / perSecond;
    }

    private static Finding finding(String what, List<Double> withMany, List<Double> withFew) {
        return Finding.compared(
                what + ": time with ten times as much / with little",
                withMany,
                withFew,
                "ms",
                Demand.atMost("P12", MOST));
    }

    private interface Rush {

        void last(Duration during) throws IOException, InterruptedException;
    }

    /** Warms both up by turns, for a node ends connections over which nobody asks while the other is warmed up. */
    private void inTurns(Rush one, Rush other) throws IOException, InterruptedException {
        for (var warm = Duration.ZERO; warm.compareTo(plan.warmUp()) < 0; warm = warm.plus(plan.look())) {
            one.last(plan.look());
            other.last(plan.look());
        }
    }
}

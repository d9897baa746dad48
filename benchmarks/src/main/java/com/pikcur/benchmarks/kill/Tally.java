package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.util.List;

/** What has gone wrong, and what that is counted against. */
record Tally(
        long lost,
        long doubled,
        long wrongPrice,
        long brokenChains,
        long otherAnswers,
        long notClosed,
        long neverAnswered) {

    private static final String P13 = "P13";

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    static Tally ofLog(long lost, long doubled, long wrongPrice, long brokenChains) {
        return new Tally(lost, doubled, wrongPrice, brokenChains, 0, 0, 0);
    }

    static Tally ofOtherAnswers(long count) {
        return new Tally(0, 0, 0, 0, count, 0, 0);
    }

    static Tally ofNotClosed(long count) {
        return new Tally(0, 0, 0, 0, 0, count, 0);
    }

    static Tally ofNeverAnswered(long count) {
        return new Tally(0, 0, 0, 0, 0, 0, count);
    }

    Tally plus(Tally more) {
        return new Tally(
                lost + more.lost,
                doubled + more.doubled,
                wrongPrice + more.wrongPrice,
                brokenChains + more.brokenChains,
                otherAnswers + more.otherAnswers,
                notClosed + more.notClosed,
                neverAnswered + more.neverAnswered);
    }

    List<Finding> findings() {
        return List.of(
                none("acknowledged bids lost", lost),
                none("bids twice in a log", doubled),
                none("acknowledged bids at another price", wrongPrice),
                none("logs that do not verify", brokenChains),
                none("another answer to the same key", otherAnswers),
                none("auctions not closed", notClosed),
                none("bids never answered", neverAnswered));
    }

    private static Finding none(String what, long count) {
        return Finding.of("kill: " + what, (double) count, "", Demand.atMost(P13, 0));
    }
}

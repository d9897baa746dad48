package com.pikcur.benchmarks.micro;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a bid takes in the processor alone: the decision, its place in the hash chain, the bidder's token. */
public final class MicroBenchmark {

    private static final double NANOS_OF_A_MICRO = 1_000;

    private final Length length;

    private MicroBenchmark(Length length) {
        this.length = length;
    }

    /**
     * Everything in about a minute, unless less is wished for.
     *
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<MicroBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(MicroBenchmark::new);
    }

    /** @param folder is not needed, for nothing is written */
    public Findings measure(Path folder) {
        System.out.println("Measuring the parts …");
        var parts = Parts.measured(length, List.of(AuctionParts.EVERY, AuthenticationParts.TOKENS), Map.of());
        return new Findings(List.of(
                part("deciding the first bid", parts.nanos("loneBid")),
                against("deciding a bid that the leader outbids at once", parts, "outbidByProxy", "loneBid"),
                against("deciding a bid after ten thousand others", parts, "bidOnHotAuction", "loneBid"),
                part("hashing an entry of the log", parts.nanos("hashOfEntry")),
                part("checking a token for the first time (Ed25519)", parts.nanos("newToken")),
                against("checking a token again", parts, "knownToken", "newToken")));
    }

    private static Finding part(String what, double nanos) {
        return Finding.of("micro: " + what, nanos / NANOS_OF_A_MICRO, "µs");
    }

    private static Finding against(String what, Parts parts, String method, String other) {
        return Finding.compared(
                "micro: " + what,
                List.of(parts.nanos(method) / NANOS_OF_A_MICRO),
                List.of(parts.nanos(other) / NANOS_OF_A_MICRO),
                "µs");
    }
}

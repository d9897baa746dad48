package com.pikcur.benchmarks.auth;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.micro.AuthenticationParts;
import com.pikcur.benchmarks.micro.Parts;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each part of letting a signed-in caller through, held against a whole accepted bid over HTTP. */
public final class AuthBenchmark {

    private static final String NODE_HEAP = "300m";
    private static final Duration BIDDING = Duration.ofSeconds(10);
    private static final Duration QUICK_BIDDING = Duration.ofSeconds(2);
    private static final double NANOS_OF_A_MICRO = 1_000;

    private final Length length;

    private AuthBenchmark(Length length) {
        this.length = length;
    }

    /**
     * Everything in a minute or two, unless less is wished for.
     *
     * @param wishes a length's word, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<AuthBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(AuthBenchmark::new);
    }

    /** @param folder keeps what the node and its servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own …");
        try (var node = SandboxedNode.start(folder, NODE_HEAP)) {
            System.out.println("Bidding …");
            var bid = new BidLoop(node.root()).nanosOfABid(bidding());
            System.out.println("Measuring the parts …");
            var redis = Map.of(AuthenticationParts.REDIS_URL, node.setting("PIKCUR_REDIS_URL"));
            return new Findings(findings(bid, Parts.measured(length, List.of(AuthenticationParts.EVERY), redis)));
        }
    }

    private Duration bidding() {
        return switch (length) {
            case FULL, SHORT -> BIDDING;
            case QUICK -> QUICK_BIDDING;
        };
    }

    private static List<Finding> findings(double bid, Parts parts) {
        var known = parts.nanos("knownToken");
        var fresh = parts.nanos("newToken");
        var revocation = parts.nanos("revocation");
        var limits = parts.nanos("rateLimits");
        return List.of(
                Finding.of("auth: one accepted bid over HTTP", bid / NANOS_OF_A_MICRO, "µs"),
                beside("access token, signature checked before", known, bid),
                beside("access token, seen for the first time (Ed25519)", fresh, bid),
                beside("has it been taken back?", revocation, bid),
                beside("rate limits of address and member", limits, bid),
                beside("together, first request with a token", fresh + revocation + limits, bid),
                beside("together, every other request", known + revocation + limits, bid));
    }

    private static Finding beside(String what, double nanos, double bidNanos) {
        return Finding.compared(
                "auth: " + what, List.of(nanos / NANOS_OF_A_MICRO), List.of(bidNanos / NANOS_OF_A_MICRO), "µs");
    }
}

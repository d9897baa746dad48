package com.pikcur.benchmarks.start;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.load.BidLine.Target;
import com.pikcur.benchmarks.load.Bidders;
import com.pikcur.benchmarks.load.NodeUsage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Bids with keys over as many connections as P4 speaks of, each sent as soon as the one before is answered. */
final class BiddingInHaste {

    private static final List<Integer> CONNECTIONS = List.of(64, 256);
    private static final long START_WON = 10_000_000;

    private final PikcurRun run;
    private final Duration rush;
    private final ApiClient api;

    BiddingInHaste(PikcurRun run, Duration rush) {
        this.run = run;
        this.rush = rush;
        this.api = new ApiClient(run.root());
    }

    /** @return what the service takes afterwards, in bytes */
    long round() throws IOException, InterruptedException {
        for (var connections : CONNECTIONS) {
            // An auction each time, for its price reaches the most anybody may bid after some ninety thousand bids.
            var auction = api.list(api.tokenOf("seller"), START_WON);
            var target = Target.ofBids(auction, true);
            try (var bidders = new Bidders(address(), api.tokensOfBuyers(), target, connections)) {
                System.out.printf(
                        "  %d connections: %,.0f bids/s%n",
                        connections, bidders.rush(rush).decidedPerSecond());
            }
        }
        return new NodeUsage(run.service()).residentBytes();
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(run.root().getHost(), run.root().getPort());
    }
}

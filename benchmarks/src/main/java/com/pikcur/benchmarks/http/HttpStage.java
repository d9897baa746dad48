package com.pikcur.benchmarks.http;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.BareNode;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.load.BidLine.Target;
import com.pikcur.benchmarks.load.Bidders;
import com.pikcur.benchmarks.load.Bidders.Rush;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/** A node and a bare server, and those who bid on both. */
final class HttpStage implements AutoCloseable {

    /** Both get as much, so that neither has more room than the other. */
    private static final String HEAP = "320m";

    private static final long START_WON = 10_000_000;

    private final SandboxedNode node;
    private final BareNode bare;
    private final ApiClient api;
    private final PublicLog log;
    private final boolean keyed;

    /**
     * What came of bidding.
     *
     * @param unexplained bids that were answered and not recorded, or the other way round; where nothing is decided, bids
     *     that were refused
     */
    record Result(double perSecond, long unexplained) {}

    private HttpStage(SandboxedNode node, BareNode bare, boolean keyed) {
        this.node = node;
        this.bare = bare;
        this.keyed = keyed;
        this.api = new ApiClient(node.root());
        this.log = new PublicLog(node.root());
    }

    /**
     * @param folder keeps data and logs
     * @param keyed whether every bid carries a key by which it could be repeated
     */
    static HttpStage in(Path folder, boolean keyed) throws IOException, InterruptedException {
        var node = SandboxedNode.start(folder, HEAP, BenchedService.class);
        try {
            return new HttpStage(node, BareNode.start(folder, HEAP, BareService.class), keyed);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            node.close();
            throw failed;
        }
    }

    Result rush(Contender contender, int connections, Duration during) throws IOException, InterruptedException {
        // Every time anew, for a token lives shorter than all of this together.
        var auction = api.list(api.tokenOf("seller"), START_WON);
        var rush = rush(contender, auction, connections, during);
        var unexplained = switch (contender) {
            case OURS -> Math.abs(log.confirmedEntries(auction) - 1 - rush.decided());
            case NOTHING, BARE -> rush.refused();
        };
        return new Result(rush.decidedPerSecond(), unexplained);
    }

    private Rush rush(Contender contender, String auction, int connections, Duration during)
            throws IOException, InterruptedException {
        var target = target(contender, auction);
        try (var bidders = new Bidders(addressOf(contender), api.tokensOfBuyers(), target, connections)) {
            return bidders.rush(during);
        }
    }

    private Target target(Contender contender, String auction) {
        return switch (contender) {
            case OURS -> Target.ofBids(auction, keyed);
            case NOTHING -> new Target("/api/v1/auctions/%s/nothing".formatted(auction), keyed, false);
            case BARE -> new Target(BareService.PATH, keyed, false);
        };
    }

    private InetSocketAddress addressOf(Contender contender) {
        return switch (contender) {
            case OURS, NOTHING -> node.address();
            case BARE -> bare.address();
        };
    }

    @Override
    public void close() {
        bare.close();
        node.close();
    }
}

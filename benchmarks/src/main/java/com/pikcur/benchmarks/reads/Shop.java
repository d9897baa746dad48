package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.load.Bidders;
import com.pikcur.benchmarks.load.Bidders.Rush;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A node that is full. */
public record Shop(House house, SandboxedNode node) implements AutoCloseable {

    private static final String HEAP = "400m";
    private static final long START_WON = 10_000_000;

    /** @param folder keeps data and logs */
    public static Shop open(Path folder, House house) throws IOException, InterruptedException {
        System.out.println("Starting a node of its own …");
        var node = SandboxedNode.start(Files.createDirectories(folder), HEAP);
        try (var rows = BulkRows.into(node)) {
            System.out.printf(
                    "Filling it with %,d auctions, %,d bids and %,d members …%n",
                    house.auctions(), house.bids(), house.members());
            var took = rows.fill(house);
            System.out.printf("  took %.1f s%n", took.toMillis() / 1e3);
            return new Shop(house, node);
        } catch (SQLException failed) {
            node.close();
            throw new IllegalStateException("The database cannot be filled", failed);
        }
    }

    public InetSocketAddress address() {
        return node.address();
    }

    Readers readers(int connections) throws IOException {
        return new Readers(address(), connections);
    }

    /** On an auction that nobody has bid on yet, by members who have just signed in: no price and no token runs out. */
    Rush bid(int connections, Duration during) throws IOException, InterruptedException {
        var api = new ApiClient(node.root());
        var auction = api.list(api.tokenOf("seller"), START_WON);
        try (var bidders = new Bidders(address(), api.tokensOfBuyers(), auction, connections)) {
            return bidders.rush(during);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}

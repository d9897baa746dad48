package com.pikcur.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Vendure shop that is full, in one process. */
final class Vendure implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("The shop is open on port (\\d+)");
    private static final String LOG = "vendure.log";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long STOP_LIMIT_SECONDS = 20;
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Process process;
    private final InetSocketAddress address;

    private Vendure(Process process, int port) {
        this.process = process;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static Vendure open(VendurePrograms programs, PeerDatabase database, int products)
            throws IOException, InterruptedException {
        System.out.printf("Filling Vendure with %,d products …%n", products);
        programs.run(
                "populate.log", database.environment(), List.of("node", "populate.js", Integer.toString(products)));
        // A process of its own, so that it has done nothing yet, as the node.
        var process = programs.start(LOG, database.environment(), List.of("node", "serve.js"));
        try {
            return new Vendure(process, awaitPort(process, programs));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static int awaitPort(Process process, VendurePrograms programs) throws IOException, InterruptedException {
        var log = programs.log(LOG);
        var giveUpAt = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < giveUpAt) {
            var found = OPEN.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            if (process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("Vendure does not start; see " + log);
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}

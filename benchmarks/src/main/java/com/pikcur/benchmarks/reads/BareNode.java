package com.pikcur.benchmarks.reads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@link BarePages} in a process of its own, as the node it is compared with. */
final class BareNode implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Process process;
    private final InetSocketAddress address;

    private BareNode(Process process, int port) {
        this.process = process;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** @param heap what its Java may use, such as {@code 300m} */
    static BareNode start(Path folder, String heap) throws IOException, InterruptedException {
        var log = folder.resolve("bare.log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BarePages.class.getName(),
                        // It is to have none of the service's settings.
                        "--spring.config.name=bare",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.main.keep-alive=true",
                        "--server.address=127.0.0.1",
                        "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of bare node"));
        return new BareNode(process, awaitPort(process, log));
    }

    private static int awaitPort(Process process, Path log) throws IOException, InterruptedException {
        var giveUpAt = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < giveUpAt) {
            var found = PORT.matcher(Files.readString(log));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            if (process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The bare node does not start; see " + log);
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

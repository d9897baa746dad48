package com.pikcur.bootstrap;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A node of the service in a process of its own, as operators run it, so that it can be killed like one. */
final class Node implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Process process;
    private final Path log;
    private final URI root;

    private Node(Process process, Path log, URI root) {
        this.process = process;
        this.log = log;
        this.root = root;
    }

    /**
     * Starts a node on a free port and waits until it is ready.
     *
     * @param environment where database and Redis are, and the key for tokens
     * @param settings further settings of the service, without dashes
     */
    static Node start(Path folder, Map<String, String> environment, String... settings) {
        try {
            var log = Files.createTempFile(folder, "node-", ".log");
            var builder = new ProcessBuilder(command(settings)).redirectErrorStream(true);
            builder.redirectOutput(log.toFile()).environment().putAll(environment);
            var process = builder.start();
            var port = await().atMost(START_LIMIT)
                    .failFast("The node ended: " + log, () -> !process.isAlive())
                    .until(() -> portIn(log), found -> found > 0);
            var node = new Node(process, log, URI.create("http://127.0.0.1:" + port));
            var client = new ApiClient(node.root());
            await().atMost(START_LIMIT).until(() -> client.status("/actuator/health/readiness") == 200);
            return node;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> command(String... settings) {
        var command = new ArrayList<>(PackedService.ofTheseTests().command());
        for (var setting : settings) {
            command.add("--" + setting);
        }
        return command;
    }

    private static int portIn(Path log) throws IOException {
        var found = PORT.matcher(Files.readString(log));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    URI root() {
        return root;
    }

    Path log() {
        return log;
    }

    /** As {@code kill -9}: no chance to say good-bye. */
    void kill() {
        process.destroyForcibly();
        await().atMost(STOP_LIMIT).until(() -> !process.isAlive());
    }

    /** As an operator stops it: it finishes what it has begun. */
    @Override
    public void close() {
        process.destroy();
        await("the end of the node with log " + log).atMost(STOP_LIMIT).until(() -> !process.isAlive());
    }
}

package com.pikcur.benchmarks;

import com.pikcur.bootstrap.PikcurApplication;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One node of the service in a process of its own. */
public final class NodeProcess implements AutoCloseable {

    /** As {@code ./pikcur run} starts it. */
    private static final List<String> MARKED_LATE =
            List.of("-XX:-G1UseAdaptiveIHOP", "-XX:InitiatingHeapOccupancyPercent=60");

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Settings of a service whose clients never pause: they look like an attack otherwise. */
    public static final Map<String, String> UNLIMITED = Map.of(
            "PIKCUR_RATELIMITS_PERMEMBER_REQUESTS", "10000000", "PIKCUR_RATELIMITS_PERADDRESS_REQUESTS", "10000000");

    private final Process process;
    private final URI root;

    private NodeProcess(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * Returns when it serves, on a port that was free.
     *
     * @param log is written anew
     * @param servers where they are, and the keys
     * @param heap what its Java may use, such as {@code 300m}
     * @throws IllegalStateException if it does not start
     */
    public static NodeProcess start(Path log, Map<String, String> servers, String heap)
            throws IOException, InterruptedException {
        return start(log, servers, heap, PikcurApplication.class);
    }

    /** @param main starts the service, and what is to be measured beside it */
    static NodeProcess start(Path log, Map<String, String> servers, String heap, Class<?> main)
            throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        var settings = new HashMap<>(servers);
        settings.putAll(UNLIMITED);
        var words = new ArrayList<>(ClassRecord.options(log, settings, heap));
        words.addAll(MARKED_LATE);
        words.addAll(command(main));
        var process = JavaProcess.launch(log, settings, heap, words);
        try {
            JavaProcess.awaitOrFail(process, log, () -> portIn(log) > 0);
            var root = URI.create("http://127.0.0.1:" + portIn(log));
            // It listens before everybody of the sandbox has moved in.
            JavaProcess.awaitOrFail(process, log, () -> isReady(root));
            return new NodeProcess(process, root);
        } catch (InterruptedException | IllegalStateException failed) {
            JavaProcess.end(process);
            throw failed;
        }
    }

    static List<String> command(Class<?> main) {
        return List.of(main.getName(), "--server.port=0", "--spring.profiles.active=sandbox");
    }

    private static boolean isReady(URI root) {
        try {
            var address = root.resolve("/actuator/health/readiness").toURL();
            return address.openConnection() instanceof HttpURLConnection connection
                    && connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            // Not yet.
            return false;
        }
    }

    static int portIn(Path log) {
        try {
            var found = PORT.matcher(Files.readString(log));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException _) {
            // Not written yet.
            return 0;
        }
    }

    public URI root() {
        return root;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** As {@code kill -9}: no chance to say good-bye. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        JavaProcess.end(process);
    }
}

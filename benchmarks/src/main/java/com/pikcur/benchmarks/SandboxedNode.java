package com.pikcur.benchmarks;

import com.pikcur.bootstrap.PikcurApplication;
import com.pikcur.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One node of the service and its servers, in processes of their own and with empty data; all of it ends with this. */
public final class SandboxedNode implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String SANDBOX_HEAP = "300m";
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** One client that never pauses looks like an attack otherwise. */
    private static final List<String> UNLIMITED = List.of(
            "--pikcur.rate-limits.per-member.requests=10000000", "--pikcur.rate-limits.per-address.requests=10000000");

    private final Process sandbox;
    private final Process node;
    private final Map<String, String> settings;
    private final URI root;

    private SandboxedNode(Process sandbox, Process node, Map<String, String> settings, URI root) {
        this.sandbox = sandbox;
        this.node = node;
        this.settings = settings;
        this.root = root;
    }

    /**
     * @param folder keeps data and logs
     * @param nodeHeap what the node's Java may use, such as {@code 300m}
     * @throws IllegalStateException if a process does not start
     */
    public static SandboxedNode start(Path folder, String nodeHeap) throws IOException, InterruptedException {
        return start(folder, nodeHeap, PikcurApplication.class);
    }

    /**
     * @param folder keeps data and logs
     * @param nodeHeap what the node's Java may use, such as {@code 300m}
     * @param main starts the node
     * @throws IllegalStateException if a process does not start
     */
    public static SandboxedNode start(Path folder, String nodeHeap, Class<?> main)
            throws IOException, InterruptedException {
        var directions = folder.resolve("sandbox.env");
        var sandbox = launch(
                folder.resolve("sandbox.log"),
                Map.of("SANDBOX_PORT", "0"),
                SANDBOX_HEAP,
                List.of(Sandbox.class.getName(), folder.resolve("data").toString(), directions.toString()));
        try {
            awaitOrFail(sandbox, folder, () -> Files.exists(directions));
            var settings = read(directions);
            var node = launch(folder.resolve("node.log"), settings, nodeHeap, nodeCommand(main));
            return ready(sandbox, node, settings, folder);
        } catch (IOException | InterruptedException | IllegalStateException failed) {
            end(sandbox);
            throw failed;
        }
    }

    private static SandboxedNode ready(Process sandbox, Process node, Map<String, String> settings, Path folder)
            throws IOException, InterruptedException {
        var log = folder.resolve("node.log");
        try {
            awaitOrFail(node, folder, () -> portIn(log) > 0);
            return new SandboxedNode(sandbox, node, settings, URI.create("http://127.0.0.1:" + portIn(log)));
        } catch (InterruptedException | IllegalStateException failed) {
            end(node);
            throw failed;
        }
    }

    private static List<String> nodeCommand(Class<?> main) {
        var command = new ArrayList<>(List.of(main.getName(), "--server.port=0", "--spring.profiles.active=sandbox"));
        command.addAll(UNLIMITED);
        return command;
    }

    static Process launch(Path log, Map<String, String> environment, String heap, List<String> mainAndArguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(mainAndArguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + log.getFileName()));
        return process;
    }

    static void awaitOrFail(Process process, Path folder, BooleanSupplier isUp) throws InterruptedException {
        var giveUpAt = System.nanoTime() + START_LIMIT.toNanos();
        while (!isUp.getAsBoolean()) {
            if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("The sandboxed node does not start; see " + folder);
            }
        }
    }

    private static Map<String, String> read(Path directions) throws IOException {
        return Files.readAllLines(directions).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
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

    /** The process that serves. */
    public ProcessHandle process() {
        return node.toHandle();
    }

    /** What the node was given under this name; nothing, if nothing. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /** The node first, for it needs its servers until the end. */
    @Override
    public void close() {
        end(node);
        end(sandbox);
    }

    static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}

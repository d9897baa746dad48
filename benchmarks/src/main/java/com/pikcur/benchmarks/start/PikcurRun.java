package com.pikcur.benchmarks.start;

import com.pikcur.benchmarks.NodeProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./pikcur run} of this checkout, on ports and data of its own, until it says that it is up. */
final class PikcurRun implements AutoCloseable {

    private static final String SERVICE_NEXT = "Starting the service";
    private static final String UP = "Pikcur is up";
    private static final String SERVICE = "pikcur.jar";
    private static final long STOP_LIMIT_SECONDS = 90;

    private final Process script;
    private final URI root;
    private final long sandboxNanos;
    private final long upNanos;

    private PikcurRun(Process script, URI root, long sandboxNanos, long upNanos) {
        this.script = script;
        this.root = root;
        this.sandboxNanos = sandboxNanos;
        this.upNanos = upNanos;
    }

    /** @throws IllegalStateException if it ends instead */
    static PikcurRun start(Path data) throws IOException {
        var builder = new ProcessBuilder(List.of("./pikcur", "run")).redirectErrorStream(true);
        var root = URI.create("http://127.0.0.1:" + freePort());
        builder.environment().putAll(NodeProcess.UNLIMITED);
        builder.environment().put("SERVER_PORT", Integer.toString(root.getPort()));
        builder.environment().put("SANDBOX_PORT", Integer.toString(freePort()));
        builder.environment().put("PIKCUR_DATA", data.toString());
        var since = System.nanoTime();
        var script = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(script.toHandle()::destroy, "end of ./pikcur run"));
        var said = new StringBuilder();
        var output = script.getInputStream();
        var sandbox = 0L;
        for (var line = line(output); !line.isEmpty(); line = line(output)) {
            said.append(line);
            if (line.startsWith(SERVICE_NEXT)) {
                sandbox = System.nanoTime() - since;
            }
            if (line.startsWith(UP)) {
                return new PikcurRun(script, root, sandbox, System.nanoTime() - since);
            }
        }
        throw new IllegalStateException("./pikcur run ends with\n" + said);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** With its end, nothing if there is none; read byte by byte, for a reader that looks ahead would hold it back. */
    private static String line(InputStream output) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = output.read(); next >= 0; next = output.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Until the script turned to the service. */
    long sandboxNanos() {
        return sandboxNanos;
    }

    long upNanos() {
        return upNanos;
    }

    /** Where the service listens. */
    URI root() {
        return root;
    }

    /** The process that serves. */
    ProcessHandle service() {
        return script.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    /** As its user ends it, who still hears what it says: to end the process itself would close its output first. */
    @Override
    public void close() {
        script.toHandle().destroy();
        script.onExit()
                .completeOnTimeout(script, STOP_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}

package com.pikcur.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** Redis 6.2 as a process of its own on 127.0.0.1. */
public final class SandboxRedis implements AutoCloseable {

    /**
     * Builds that need no library beyond the system's own, where the first choice links OpenSSL 3 and that is missing: a
     * static 32-bit one on Linux, the Intel one (through Rosetta) on a Mac.
     */
    private static final Map<OsArchitecture, String> UNDEMANDING = Map.of(
            OsArchitecture.UNIX_x86_64, "/redis-server-6.2.7-linux-386",
            OsArchitecture.MAC_OS_X_ARM64, "/redis-server-6.2.6-v5-darwin-amd64");

    private final ServerFolder folder;
    private final boolean keepsData;
    private final ServerProcess process;
    private final int port;

    private SandboxRedis(ServerFolder folder, boolean keepsData, ServerProcess process, int port) {
        this.folder = folder;
        this.keepsData = keepsData;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server on a free port that finds the data of its last run again: every write goes to an append-only file,
     * which is brought to the disk each second. It is stopped at {@link #close} or with this JVM.
     *
     * @throws IllegalStateException if a running sandbox holds the folder or the server does not come up
     */
    public static SandboxRedis start(Path folder) {
        return start(ServerFolder.hold(folder), true);
    }

    /**
     * Starts a server on a free port that writes nothing to the disk and forgets all at its stop.
     *
     * @throws IllegalStateException if the server does not come up
     */
    public static SandboxRedis startForgetful() {
        try {
            return start(ServerFolder.hold(Files.createTempDirectory("pikcur-redis-")), false);
        } catch (IOException failed) {
            throw new UncheckedIOException("No temporary folder for Redis", failed);
        }
    }

    private static SandboxRedis start(ServerFolder folder, boolean keepsData) {
        try {
            folder.endOrphan();
            return startWhicheverRuns(folder, keepsData);
        } catch (IOException failed) {
            folder.close();
            throw new IllegalStateException(
                    "Redis does not start in %s; set PIKCUR_REDIS_URL to use one that runs".formatted(folder.path()),
                    failed);
        }
    }

    private static SandboxRedis startWhicheverRuns(ServerFolder folder, boolean keepsData) throws IOException {
        try {
            return start(folder, keepsData, ExecutableProvider.newProvidedVersionsMap());
        } catch (IOException firstChoice) {
            if (!UNDEMANDING.containsKey(OsArchitecture.detectOSandArchitecture())) {
                throw firstChoice;
            }
            try {
                return start(folder, keepsData, UNDEMANDING);
            } catch (IOException secondChoice) {
                secondChoice.addSuppressed(firstChoice);
                throw secondChoice;
            }
        }
    }

    private static SandboxRedis start(ServerFolder folder, boolean keepsData, Map<OsArchitecture, String> builds)
            throws IOException {
        var program = ExecutableProvider.newJarResourceProvider(
                        () -> folder.path().toFile(), builds)
                .get();
        return FreePort.forListener(port -> {
            var server = new ProcessBuilder(command(program.toString(), folder, port, keepsData));
            var process = ServerProcess.start(server, folder, "Ready to accept connections");
            return new SandboxRedis(folder, keepsData, process, port);
        });
    }

    private static List<String> command(String program, ServerFolder folder, int port, boolean keepsData) {
        return List.of(
                program,
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.path().toString(),
                // The command line stays as it is, for that is how an orphan is told from a stranger.
                "--set-proc-title",
                "no",
                "--save",
                "",
                "--appendonly",
                keepsData ? "yes" : "no",
                "--appendfsync",
                "everysec");
    }

    /** The loopback port it listens on. */
    public int port() {
        return port;
    }

    /** Its address, {@code redis://127.0.0.1:port}. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    boolean isRunning() {
        return process.isRunning();
    }

    /** Stops the server in good order; what it was to keep stays. */
    @Override
    public void close() {
        try (folder) {
            process.stop();
            if (!keepsData) {
                FolderTree.delete(folder.path());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Redis leaves files behind in " + folder.path(), failed);
        }
    }
}

package com.pikcur.benchmarks.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox's MariaDB, for those who kill it. Started again it gets the very words it was started with, hence the same
 * data and the same port. The sandbox knows nothing of that, so whoever started it again must also end it.
 */
final class DatabaseProcess implements AutoCloseable {

    private static final String BASE = "--basedir=";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Map<String, String> settings;
    private final Path log;
    private final List<String> words;
    private ProcessHandle process;
    private Optional<Process> startedHere = Optional.empty();

    private DatabaseProcess(Map<String, String> settings, Path log, List<String> words, ProcessHandle process) {
        this.settings = settings;
        this.log = log;
        this.words = words;
        this.process = process;
    }

    /**
     * @param data the sandbox's
     * @param log what it says from its second start on
     * @throws IllegalStateException if this system does not tell how it was started
     */
    static DatabaseProcess in(Path data, Map<String, String> settings, Path log) throws IOException {
        var pid =
                Files.readString(data.resolve("mariadb").resolve("server.pid")).strip();
        var process = ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new IllegalStateException("MariaDB does not run"));
        var info = process.info();
        var words = new ArrayList<String>();
        words.add(info.command().orElseThrow(DatabaseProcess::untold));
        words.addAll(List.of(info.arguments().orElseThrow(DatabaseProcess::untold)));
        return new DatabaseProcess(settings, log, words, process);
    }

    private static IllegalStateException untold() {
        return new IllegalStateException("This system does not tell how MariaDB was started");
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns at once; {@link #awaitUp} waits. */
    void launch() throws IOException {
        var base = words.stream()
                .filter(word -> word.startsWith(BASE))
                .map(word -> word.substring(BASE.length()))
                .findFirst()
                .orElseThrow(DatabaseProcess::untold);
        var builder = new ProcessBuilder(words).directory(new File(base)).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LD_LIBRARY_PATH", base + "/libs");
        builder.environment().put("DYLD_FALLBACK_LIBRARY_PATH", base + "/libs");
        var started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly, "end of MariaDB " + started.pid()));
        startedHere = Optional.of(started);
        process = started.toHandle();
    }

    /** @throws IllegalStateException if it does not come up */
    void awaitUp() throws InterruptedException {
        var giveUpAt = System.nanoTime() + START_LIMIT.toNanos();
        while (!takesConnections()) {
            if (!process.isAlive() || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("MariaDB does not come up again; see " + log);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean takesConnections() {
        try (var connection = DriverManager.getConnection(
                settings.getOrDefault("PIKCUR_DB_URL", ""),
                settings.getOrDefault("PIKCUR_DB_USER", ""),
                settings.getOrDefault("PIKCUR_DB_PASSWORD", ""))) {
            return connection.isValid(1);
        } catch (SQLException _) {
            // Not yet.
            return false;
        }
    }

    @Override
    public void close() {
        startedHere.ifPresent(started -> {
            started.destroy();
            started.onExit().join();
        });
    }
}

package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB 11.4 as a process of its own on 127.0.0.1, with the settings production has. The data stays in its folder when
 * the server stops. Any user name and password is accepted: only this machine can reach it.
 */
public final class SandboxMariaDb implements AutoCloseable {

    private static final List<String> AS_IN_PRODUCTION = List.of(
            "--transaction-isolation=READ-COMMITTED",
            "--innodb-snapshot-isolation=ON",
            "--innodb-flush-log-at-trx-commit=1",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--default-time-zone=+00:00",
            "--max-allowed-packet=64M",
            "--max-connections=300");

    private static final List<String> SMALL_AND_LOCAL = List.of(
            "--bind-address=127.0.0.1",
            // No Unix socket at all: none is left behind after a crash, and no path can be too long for one.
            "--socket=",
            "--skip-grant-tables",
            // Making a certificate takes the server up to half a minute, for the loopback interface to gain nothing.
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--local-infile=OFF",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=96M");

    private final ServerFolder folder;
    private final ServerProcess process;
    private final int port;

    private SandboxMariaDb(ServerFolder folder, ServerProcess process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server on a free port and returns when it takes connections: half a second on existing data, two in a
     * new folder, some more on a machine that never ran it. It is stopped at {@link #close} or with this JVM.
     *
     * @param folder keeps the data from run to run
     * @throws IllegalStateException if a running sandbox holds the folder or the server does not come up
     */
    public static SandboxMariaDb start(Path folder) {
        var held = ServerFolder.hold(folder);
        try {
            return start(held);
        } catch (IOException failed) {
            held.close();
            throw new IllegalStateException(
                    "MariaDB does not start in %s; set PIKCUR_DB_URL to use one that runs".formatted(folder), failed);
        }
    }

    private static SandboxMariaDb start(ServerFolder folder) throws IOException {
        folder.endOrphan();
        var data = folder.data();
        var programs = MariaDbPrograms.unpacked(folder.path());
        if (Files.notExists(data)) {
            programs.install(folder);
        }
        return FreePort.forListener(port -> {
            var server = programs.server(data, settings(folder, port));
            return new SandboxMariaDb(folder, ServerProcess.start(server, folder, "ready for connections"), port);
        });
    }

    private static List<String> settings(ServerFolder folder, int port) throws IOException {
        var settings = new ArrayList<>(AS_IN_PRODUCTION);
        settings.addAll(SMALL_AND_LOCAL);
        settings.add("--port=" + port);
        settings.add("--tmpdir=" + Files.createDirectories(folder.path().resolve("tmp")));
        return settings;
    }

    /** The loopback port it listens on. */
    public int port() {
        return port;
    }

    /** An address that also makes the database the first time it is used. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?createDatabaseIfNotExist=true".formatted(port, database);
    }

    boolean isRunning() {
        return process.isRunning();
    }

    /** Stops the server in good order; the data stays. */
    @Override
    public void close() {
        try (folder) {
            process.stop();
        }
    }
}

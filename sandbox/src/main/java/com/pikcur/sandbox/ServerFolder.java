package com.pikcur.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The folder of one server, held by one sandbox at a time. The hold is a file lock, which the operating system gives back
 * whatever way the holder dies; so whoever gets the lock knows that a server still living in the folder is an orphan.
 */
final class ServerFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private ServerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is missing and holds it until {@link #close}.
     *
     * @throws IllegalStateException if a running sandbox holds it
     */
    static ServerFolder hold(Path folder) {
        try {
            var path = Files.createDirectories(folder).toRealPath();
            var channel =
                    FileChannel.open(path.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new IllegalStateException("A running sandbox already works in " + path);
            }
            return new ServerFolder(path, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot work in the folder " + folder, unusable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** What the server said since its last start. */
    Path log() {
        return path.resolve("server.log");
    }

    /** Notes which process is the server, so that the next holder of the folder can tell an orphan. */
    void rememberServer(long pid) throws IOException {
        Files.writeString(pidFile(), Long.toString(pid));
    }

    private Path pidFile() {
        return path.resolve("server.pid");
    }

    /** Where the server keeps its data, if not in the folder itself. */
    Path data() {
        return path.resolve("data");
    }

    /**
     * Ends the server a killed sandbox left behind here, and no other process: a number in a pid file may long belong to
     * a stranger, therefore the process must also name this very folder, or the data in it, on its command line.
     *
     * @throws IllegalStateException if the orphan survives even SIGKILL
     */
    void endOrphan() {
        remembered().filter(this::isNamedBy).ifPresent(ServerProcess::end);
    }

    private Optional<ProcessHandle> remembered() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()));
        } catch (IOException | NumberFormatException _) {
            // Missing or half written: no server got as far as leaving a number that could be trusted.
            return Optional.empty();
        }
    }

    private boolean isNamedBy(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .map(argument -> argument.substring(argument.indexOf('=') + 1))
                .anyMatch(value -> value.equals(path.toString()) || value.equals(data().toString()));
    }

    /**
     * Deletes the folder and all data in it, after ending a server left behind there.
     *
     * @throws IllegalStateException if a running sandbox holds the folder
     */
    static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var held = hold(folder)) {
                held.endOrphan();
                FolderTree.delete(held.path());
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot give back " + path, broken);
        }
    }
}

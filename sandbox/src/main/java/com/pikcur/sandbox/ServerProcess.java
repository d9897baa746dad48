package com.pikcur.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server's process, from the moment it takes connections. It ends with this JVM at the latest. */
final class ServerProcess {

    private static final long START_LIMIT_SECONDS = 60;
    private static final long STOP_LIMIT_SECONDS = 20;

    private final ProcessHandle process;

    private ServerProcess(ProcessHandle process) {
        this.process = process;
    }

    /**
     * Starts the program, keeps what it says in {@code log} and returns when it has said that it is ready.
     *
     * @throws IOException if it ends or stays silent for a minute instead
     */
    static ServerProcess start(ProcessBuilder program, ServerFolder folder, String readyWords) throws IOException {
        var process = program.redirectErrorStream(true).start();
        folder.rememberServer(process.pid());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process.toHandle()), "end of " + process.pid()));
        var ready = new CompletableFuture<Boolean>();
        Thread.ofPlatform()
                .daemon()
                .name("log of " + process.pid())
                .start(() -> listen(process, folder.log(), readyWords, ready));
        if (!ready.completeOnTimeout(false, START_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join()) {
            end(process.toHandle());
            throw new IOException("The server did not become ready; it said:\n" + Files.readString(folder.log()));
        }
        return new ServerProcess(process.toHandle());
    }

    private static void listen(Process process, Path log, String readyWords, CompletableFuture<Boolean> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line);
                copy.newLine();
                copy.flush();
                if (line.contains(readyWords)) {
                    ready.complete(true);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot keep the log " + log, broken);
        } finally {
            ready.complete(false);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Stops the server in good order and returns when it is gone. */
    void stop() {
        end(process);
    }

    /**
     * Asks the process to end, and makes it end if it takes too long.
     *
     * @throws IllegalStateException if it survives even that
     */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!isGone(process)) {
            process.destroyForcibly();
            if (!isGone(process)) {
                throw new IllegalStateException("Process %d does not end; end it by hand".formatted(process.pid()));
            }
        }
    }

    private static boolean isGone(ProcessHandle process) {
        return process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, STOP_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}

package com.pikcur.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How processes of this very class path are started and ended; they end with this JVM at the latest. */
final class JavaProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private JavaProcess() {}

    /** @param words further options of Java, a main class and its arguments */
    static Process launch(Path log, Map<String, String> environment, String heap, List<String> words)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + log.getFileName()));
        return process;
    }

    /** @throws IllegalStateException if it ends or takes too long instead */
    static void awaitOrFail(Process process, Path folder, BooleanSupplier isUp) throws InterruptedException {
        var giveUpAt = System.nanoTime() + START_LIMIT.toNanos();
        while (!isUp.getAsBoolean()) {
            if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("What is to be measured does not start; see " + folder);
            }
        }
    }

    static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}

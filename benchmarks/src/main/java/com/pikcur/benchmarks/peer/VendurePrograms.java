package com.pikcur.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Vendure as {@code benchmarks/peers/vendure} has it, and how its programs are run. */
final class VendurePrograms {

    private static final Path HOME = Path.of("benchmarks", "peers", "vendure");
    private static final Path LOCK = HOME.resolve("package-lock.json");

    /** Written by npm when everything else is there. */
    private static final Path INSTALLED = HOME.resolve("node_modules", ".package-lock.json");

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.");
    private static final int OLDEST = 20;

    private final Path logs;

    private VendurePrograms(Path logs) {
        this.logs = logs;
    }

    /**
     * Gets from npm what is not there yet.
     *
     * @param logs folder for what the programs say
     * @throws IllegalStateException if that fails, or if there is no Node.js
     */
    static VendurePrograms installed(Path logs) throws IOException, InterruptedException {
        var programs = new VendurePrograms(Files.createDirectories(logs));
        programs.refuseOldNode();
        if (!isInstalled()) {
            System.out.println("Getting Vendure from npm (once) …");
            // Nothing here needs what packages would like to run when they are installed.
            programs.run("npm.log", Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        return programs;
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED)
                && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCK)) >= 0;
    }

    private void refuseOldNode() throws IOException, InterruptedException {
        run("node.log", Map.of(), List.of("node", "--version"));
        var version = VERSION.matcher(Files.readString(logs.resolve("node.log"), StandardCharsets.UTF_8));
        if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST) {
            throw lacking(null);
        }
    }

    /** @throws IllegalStateException if it does not end well */
    void run(String log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        if (start(log, environment, command).waitFor() != 0) {
            throw new IllegalStateException("%s failed; see %s".formatted(command, logs.resolve(log)));
        }
    }

    /** Ends with this JVM at the latest. */
    Process start(String log, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(log).toFile());
        builder.environment().putAll(environment);
        builder.environment().put("NODE_ENV", "production");
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + log));
            return process;
        } catch (IOException failed) {
            throw lacking(failed);
        }
    }

    Path log(String name) {
        return logs.resolve(name);
    }

    private static IllegalStateException lacking(@Nullable IOException cause) {
        return new IllegalStateException(
                "The peer needs Node.js %d or newer, and npm; see https://nodejs.org/".formatted(OLDEST), cause);
    }
}

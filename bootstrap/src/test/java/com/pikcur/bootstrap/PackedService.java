package com.pikcur.bootstrap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The service as nodes are started from it: the tests' class path, with its folders packed into archives, and a record of
 * the classes a node loads on its way up. Java takes such a record for archives alone, and with it a node comes up in less
 * than half the time. Nothing depends on the record: who cannot read it starts without.
 */
final class PackedService {

    private static final long TRAINING_LIMIT_SECONDS = 180;
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path folder;
    private final Path record;
    private final Path recordedClassPath;

    private PackedService(Path folder) {
        this.folder = folder;
        this.record = folder.resolve("classes.aot");
        this.recordedClassPath = folder.resolve("class-path");
    }

    /** The one all nodes are started from; made by whoever first asks for it, unless an earlier run's will do. */
    static PackedService ofTheseTests() {
        return Made.SERVICE;
    }

    private static final class Made {

        private static final PackedService SERVICE = make();

        private static PackedService make() {
            try {
                var service = new PackedService(Files.createDirectories(Path.of("target", "packed-service")));
                service.packOnce();
                return service;
            } catch (IOException failed) {
                throw new UncheckedIOException("The service cannot be packed", failed);
            }
        }
    }

    /** Other JVMs of these tests ask as well: all but the first wait, and then find the work done. */
    private void packOnce() throws IOException {
        try (var channel = FileChannel.open(
                        folder.resolve("pack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!isOfToday()) {
                pack();
                train(JourneyWorld.fresh().environment());
            }
        }
    }

    /** The words that start a node. */
    List<String> command() {
        return command("-XX:AOTCache=" + record);
    }

    private List<String> command(String... javaOptions) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                // Nodes of tests live too short for better code.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of(
                "-cp",
                entries().map(this::packed).map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                PikcurApplication.class.getName(),
                "--server.port=0",
                "--spring.profiles.active=sandbox,journey"));
        return command;
    }

    private static Stream<Path> entries() {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator)).map(Path::of);
    }

    private Path packed(Path entry) {
        return Files.isDirectory(entry) ? folder.resolve(entry.toString().replaceAll("\\W+", "-") + ".jar") : entry;
    }

    private boolean isOfToday() throws IOException {
        return Files.exists(record)
                && Files.exists(recordedClassPath)
                && Files.readString(recordedClassPath).equals(CLASS_PATH)
                && entries().noneMatch(this::isNewer);
    }

    /** Folders count too: their time changes when a file in them goes. */
    private boolean isNewer(Path entry) {
        try (var tree = Files.walk(entry)) {
            var recorded = Files.getLastModifiedTime(recordedClassPath);
            for (var file : tree.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(recorded) >= 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + entry, failed);
        }
    }

    private void pack() throws IOException {
        Files.deleteIfExists(record);
        // Before the folders are read, so that what changes meanwhile is packed next time.
        Files.writeString(recordedClassPath, CLASS_PATH);
        for (var entry : entries().filter(Files::isDirectory).toList()) {
            pack(entry, packed(entry));
        }
    }

    private static void pack(Path classes, Path archive) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(archive));
                var tree = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var file : tree.filter(path -> !path.equals(classes)).toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
    }

    /** Lets a node come up and go down once, to see what it loads on the way. */
    private void train(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command("-XX:AOTCacheOutput=" + record, "-Dspring.context.exit=onRefresh"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile());
        builder.environment().putAll(environment);
        var training = builder.start();
        try {
            if (!training.waitFor(TRAINING_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                training.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            training.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

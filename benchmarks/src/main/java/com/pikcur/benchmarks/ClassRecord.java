package com.pikcur.benchmarks;

import com.pikcur.bootstrap.PikcurApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a node loads on its way up, recorded by a first start: with it the next ones come up in about half the time, as
 * those of {@code ./pikcur run} do. Nothing depends on it: Java goes on without a record it cannot use.
 */
final class ClassRecord {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** Beside the benchmarks' own archive, for it goes with what was built. */
    private static final Path RECORD =
            archives().getFirst().toAbsolutePath().resolveSibling("node-%08x.aot".formatted(CLASS_PATH.hashCode()));

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private ClassRecord() {}

    /**
     * What Java is told so that a node comes up soon; the first time a node is started for it, and ended.
     *
     * @param log is written anew by that node
     * @param settings where its servers are, and the keys
     */
    static List<String> options(Path log, Map<String, String> settings, String heap)
            throws IOException, InterruptedException {
        if (!isOfToday()) {
            System.out.println("Starting a node once to prepare …");
            record(log, settings, heap);
        }
        return List.of("-XX:AOTCache=" + RECORD);
    }

    private static boolean isOfToday() throws IOException {
        if (Files.notExists(RECORD)) {
            return false;
        }
        var recorded = Files.getLastModifiedTime(RECORD);
        for (var archive : archives()) {
            if (Files.getLastModifiedTime(archive).compareTo(recorded) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> archives() {
        return Arrays.stream(CLASS_PATH.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static void record(Path log, Map<String, String> settings, String heap)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + RECORD, "-Dspring.context.exit=onRefresh"));
        words.addAll(NodeProcess.command(PikcurApplication.class));
        var node = JavaProcess.launch(log, settings, heap, words);
        if (!node.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            JavaProcess.end(node);
        }
    }
}

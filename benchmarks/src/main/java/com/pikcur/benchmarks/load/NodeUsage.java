package com.pikcur.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What a Java process of this machine uses, as told by the tools every JDK and every system has. */
public final class NodeUsage {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final long KIBI = 1024;

    private final ProcessHandle process;

    public NodeUsage(ProcessHandle process) {
        this.process = process;
    }

    /** @param residentBytes what the system has given it, whether it still needs it or not */
    public record Memory(long liveHeapBytes, long residentBytes) {}

    /** After a full collection. */
    public Memory memory() throws IOException, InterruptedException {
        var heap = liveHeapBytes();
        return new Memory(heap, residentBytes());
    }

    /** All it has spent since it started. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long liveHeapBytes() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var total = TOTAL.matcher(output(jcmd, Long.toString(process.pid()), "GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("jcmd does not say how much is alive");
        }
        return Long.parseLong(total.group(1));
    }

    /** As it is, without a collection. */
    public long residentBytes() throws IOException, InterruptedException {
        return KIBI
                * Long.parseLong(output("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                        .strip());
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var started =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        return output;
    }
}

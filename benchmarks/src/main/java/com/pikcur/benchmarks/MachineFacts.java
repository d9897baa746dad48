package com.pikcur.benchmarks;

import com.pikcur.benchmarks.report.Machine;
import com.pikcur.benchmarks.report.Machine.Hardware;
import com.pikcur.benchmarks.report.Machine.Software;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Finds out where it runs, and what. What cannot be found out is left empty rather than in the way. */
final class MachineFacts {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final long MEBI = 1L << 20;

    private MachineFacts() {}

    /** @param folder keeps the servers that are asked for their versions */
    static Machine gathered(Path folder, Clock clock) throws IOException, InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var load = system.getSystemLoadAverage();
        var versions = ServerVersions.asked(folder);
        return new Machine(
                new Hardware(
                        processor(), Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize() / MEBI),
                new Software(
                        property("os.name") + " " + property("os.version"),
                        property("java.vm.version"),
                        versions.mariaDb(),
                        versions.redis(),
                        commit()),
                clock.instant(),
                load);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static String processor() throws IOException, InterruptedException {
        if (Files.exists(CPU_INFO)) {
            return Machine.processorIn(Files.readString(CPU_INFO), property("os.arch"));
        }
        var model = said("sysctl", "-n", "machdep.cpu.brand_string");
        return model.isEmpty() ? property("os.arch") : model;
    }

    private static String commit() throws InterruptedException {
        var commit = said("git", "rev-parse", "--short", "HEAD");
        var changes = said("git", "status", "--porcelain");
        return changes.isEmpty() ? commit : commit + " with changes";
    }

    /** What a program says; nothing where there is no such program, or where it fails. */
    private static String said(String... command) throws InterruptedException {
        try {
            var program = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var words = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return program.waitFor() == 0 ? words.strip() : "";
        } catch (IOException _) {
            return "";
        }
    }
}

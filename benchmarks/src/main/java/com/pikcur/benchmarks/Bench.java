package com.pikcur.benchmarks;

import com.pikcur.benchmarks.CostTable.Cost;
import com.pikcur.benchmarks.kill.KillBenchmark;
import com.pikcur.benchmarks.live.LiveBenchmark;
import com.pikcur.benchmarks.mix.MixBenchmark;
import com.pikcur.benchmarks.report.Findings;
import com.pikcur.benchmarks.start.StartBenchmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what its arguments name from the second on, and leaves the figures as JSON in the folder the first names. */
public final class Bench {

    private static final Duration BIDDING = Duration.ofSeconds(10);

    private Bench() {}

    /** Ends with status 2 where nothing of that name is measured. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        var results = Path.of(arguments[0]);
        var name = arguments.length > 1 ? arguments[1] : "";
        var wishes = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        var live = LiveBenchmark.of(wishes);
        var kill = KillBenchmark.of(wishes);
        var mix = MixBenchmark.of(wishes);
        var start = StartBenchmark.of(wishes);
        if (name.equals("auth") && wishes.isEmpty()) {
            measureAuthentication(results);
        } else if (name.equals("live") && live.isPresent()) {
            measure(results, name, live.orElseThrow()::measure);
        } else if (name.equals("kill") && kill.isPresent()) {
            measure(results, name, kill.orElseThrow()::measure);
        } else if (name.equals("mix") && mix.isPresent()) {
            measure(results, name, mix.orElseThrow()::measure);
        } else if (name.equals("start") && start.isPresent()) {
            measure(results, name, start.orElseThrow()::measure);
        } else {
            System.err.println(
                    "Measured is: auth; live [quick] [number of connections] [hold] [show] [bid]; kill [quick] [times] [seed=number]; mix [quick]; start [quick]");
            System.exit(2);
        }
    }

    @FunctionalInterface
    private interface Benchmark {

        Findings measure(Path folder) throws IOException, InterruptedException;
    }

    private static void measure(Path results, String name, Benchmark benchmark)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(results), name + "-");
        var findings = benchmark.measure(folder);
        Files.writeString(results.resolve(name + ".json"), findings.json());
        print(findings.text());
        forget(folder);
    }

    private static void print(String table) {
        System.out.println();
        System.out.writeBytes(table.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void measureAuthentication(Path results) throws IOException, InterruptedException, RunnerException {
        var folder = Files.createTempDirectory(Files.createDirectories(results), "auth-");
        System.out.println("Starting a node of its own …");
        try (var node = SandboxedNode.start(folder, "300m")) {
            System.out.println("Bidding …");
            var bid = new BidLoop(node.root()).nanosOfABid(BIDDING);
            System.out.println("Measuring the parts …");
            var table = table(bid, partsOfAuthentication(node.setting("PIKCUR_REDIS_URL")));
            Files.writeString(results.resolve("auth.json"), table.json());
            print(table.text());
        }
        // Kept where something went wrong: the logs are in it.
        forget(folder);
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Nanoseconds by the method's name. */
    private static Map<String, Double> partsOfAuthentication(String redisUrl) throws RunnerException {
        var options = new OptionsBuilder()
                .include(AuthenticationBenchmark.class.getName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "--sun-misc-unsafe-memory-access=allow",
                        "-D%s=%s".formatted(AuthenticationBenchmark.REDIS_URL, redisUrl))
                .build();
        return new Runner(options)
                .run().stream()
                        .map(run -> run.getPrimaryResult())
                        .collect(
                                Collectors.toUnmodifiableMap(result -> result.getLabel(), result -> result.getScore()));
    }

    private static CostTable table(double bidNanos, Map<String, Double> parts) {
        var known = nanos(parts, "knownToken");
        var fresh = nanos(parts, "newToken");
        var revocation = nanos(parts, "revocation");
        var limits = nanos(parts, "rateLimits");
        return new CostTable(
                new Cost("one accepted bid over HTTP", bidNanos),
                List.of(
                        new Cost("access token, signature checked before", known),
                        new Cost("access token, seen for the first time (Ed25519)", fresh),
                        new Cost("has it been taken back?", revocation),
                        new Cost("rate limits of address and member", limits),
                        new Cost("together, first request with a token", fresh + revocation + limits),
                        new Cost("together, every other request", known + revocation + limits)));
    }

    private static double nanos(Map<String, Double> parts, String name) {
        var nanos = parts.get(name);
        if (nanos == null) {
            throw new IllegalStateException("Not measured: " + name);
        }
        return nanos;
    }
}

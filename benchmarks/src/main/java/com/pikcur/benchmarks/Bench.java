package com.pikcur.benchmarks;

import com.pikcur.benchmarks.CostTable.Cost;
import com.pikcur.benchmarks.bids.BidsBenchmark;
import com.pikcur.benchmarks.http.HttpBenchmark;
import com.pikcur.benchmarks.kill.KillBenchmark;
import com.pikcur.benchmarks.live.LiveBenchmark;
import com.pikcur.benchmarks.mix.MixBenchmark;
import com.pikcur.benchmarks.reads.ReadsBenchmark;
import com.pikcur.benchmarks.report.Findings;
import com.pikcur.benchmarks.start.StartBenchmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what its arguments name from the second on, and leaves the figures as JSON in the folder the first names. */
public final class Bench {

    private static final Duration BIDDING = Duration.ofSeconds(10);

    private Bench() {}

    /** By name, in the order in which they are measured together: what each makes of the wishes that follow its name. */
    private static Map<String, Function<List<String>, Optional<Benchmark>>> benchmarks() {
        var all = new LinkedHashMap<String, Function<List<String>, Optional<Benchmark>>>();
        all.put("bids", wishes -> BidsBenchmark.of(wishes).map(bids -> bids::measure));
        all.put("http", wishes -> HttpBenchmark.of(wishes).map(http -> http::measure));
        all.put("kill", wishes -> KillBenchmark.of(wishes).map(kill -> kill::measure));
        all.put("mix", wishes -> MixBenchmark.of(wishes).map(mix -> mix::measure));
        all.put("reads", wishes -> ReadsBenchmark.of(wishes).map(reads -> reads::measure));
        all.put("start", wishes -> StartBenchmark.of(wishes).map(start -> start::measure));
        all.put("live", wishes -> LiveBenchmark.of(wishes).map(live -> live::measure));
        return all;
    }

    /** Ends with status 2 where nothing of that name is measured. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        var results = Path.of(arguments[0]);
        var name = arguments.length > 1 ? arguments[1] : "";
        var wishes = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        var benchmark = Optional.ofNullable(benchmarks().get(name)).flatMap(known -> known.apply(wishes));
        if (name.equals("auth") && wishes.isEmpty()) {
            measureAuthentication(results);
        } else if (benchmark.isPresent()) {
            write(results, name, measured(results, name, benchmark.orElseThrow()));
        } else {
            System.err.println("Measured is: auth; %s [quick]; live [quick] [number of connections] [hold] [show] [bid]"
                    .formatted(String.join(", ", benchmarks().keySet())));
            System.exit(2);
        }
    }

    private static Findings measured(Path results, String name, Benchmark benchmark)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(results), name + "-");
        var findings = benchmark.measure(folder);
        // Kept where something went wrong: the logs are in it.
        forget(folder);
        return findings;
    }

    private static void write(Path results, String name, Findings findings) throws IOException {
        Files.writeString(results.resolve(name + ".json"), findings.json());
        print(findings.text());
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

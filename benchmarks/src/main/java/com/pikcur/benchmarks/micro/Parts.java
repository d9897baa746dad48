package com.pikcur.benchmarks.micro;

import com.pikcur.benchmarks.Length;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What JMH has measured: nanoseconds of one call, by the method's name. */
public record Parts(Map<String, Double> byMethod) {

    private static final TimeValue QUICK_WARM_UP = TimeValue.milliseconds(400);
    private static final TimeValue QUICK_ROUND = TimeValue.milliseconds(200);
    private static final int QUICK_ROUNDS = 2;

    public Parts {
        byMethod = Map.copyOf(byMethod);
    }

    /**
     * Each method in a process of its own, as often and as long as it is marked with.
     *
     * @param length of which only quick is less than that
     * @param methods patterns of their names, that of their class before them
     * @param properties of these processes
     * @throws IllegalStateException if one of them fails
     */
    public static Parts measured(Length length, List<String> methods, Map<String, String> properties) {
        var options = new OptionsBuilder().verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        methods.forEach(options::include);
        if (length == Length.QUICK) {
            options.warmupIterations(1).warmupTime(QUICK_WARM_UP);
            options.measurementIterations(QUICK_ROUNDS).measurementTime(QUICK_ROUND);
        }
        options.jvmArgsAppend(properties.entrySet().stream()
                .map(property -> "-D%s=%s".formatted(property.getKey(), property.getValue()))
                .toArray(String[]::new));
        try {
            return new Parts(new Runner(options.jvmArgsPrepend("--sun-misc-unsafe-memory-access=allow")
                            .build())
                    .run().stream()
                            .map(run -> run.getPrimaryResult())
                            .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore())));
        } catch (RunnerException failed) {
            throw new IllegalStateException("A part cannot be measured", failed);
        }
    }

    public double nanos(String method) {
        var nanos = byMethod.get(method);
        if (nanos == null) {
            throw new IllegalStateException("Not measured: " + method);
        }
        return nanos;
    }
}

package com.pikcur.benchmarks.mix;

import com.pikcur.benchmarks.load.Latencies;
import com.pikcur.benchmarks.mix.Desk.Reply;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * All members at once for a while, each acting when it is due, whether or not what they did before took long: an answer is
 * as late as the member has waited for it since they wanted it. Each draws by a seed of their own next to those of the
 * others; {@link java.util.Random} begins alike for such seeds, and would have all of them act first within the same few
 * seconds.
 */
final class Day {

    /** As in RUBiS. */
    static final Duration THINKING = Duration.ofSeconds(7);

    private final Latencies all = new Latencies();
    private final Map<Interaction, Latencies> each = new EnumMap<>(Interaction.class);
    private final Duration think;
    private long errors;
    private long refusals;

    private Day(Duration think) {
        this.think = think;
    }

    /** @param think how long members take to decide what to do next, on average */
    static Day of(List<Visitor> visitors, Duration length, Duration think, long seed) throws InterruptedException {
        var day = new Day(think);
        var since = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = IntStream.range(0, visitors.size())
                    .mapToObj(number -> threads.submit(() -> {
                        day.visit(
                                visitors.get(number),
                                new SplittableRandom(seed + number),
                                since,
                                since + length.toNanos());
                        return true;
                    }))
                    .toList();
            for (var visit : visits) {
                visit.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A member has given up", failed.getCause());
        }
        return day;
    }

    private void visit(Visitor visitor, SplittableRandom random, long since, long until) throws InterruptedException {
        for (var dueAt = since + thinkNanos(random); dueAt - until < 0; dueAt += thinkNanos(random)) {
            for (var left = dueAt - System.nanoTime(); left > 0; left = dueAt - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var what = Interaction.drawn(random);
            var reply = visitor.act(what);
            note(what, reply, dueAt, System.nanoTime());
        }
    }

    private long thinkNanos(SplittableRandom random) {
        return (long) (-Math.log(1 - random.nextDouble()) * think.toNanos());
    }

    private synchronized void note(Interaction what, Reply reply, long dueAt, long now) {
        all.add(dueAt, now);
        of(what).add(dueAt, now);
        if (reply.isError()) {
            errors++;
            System.out.printf("  %s was answered with %d %s%n", what, reply.status(), reply.body());
        } else if (reply.status() / 100 != 2) {
            refusals++;
        }
    }

    Latencies all() {
        return all;
    }

    /** Empty where nobody did this. */
    Latencies of(Interaction what) {
        return each.computeIfAbsent(what, _ -> new Latencies());
    }

    long errors() {
        return errors;
    }

    /** By the rules. */
    long refusals() {
        return refusals;
    }
}

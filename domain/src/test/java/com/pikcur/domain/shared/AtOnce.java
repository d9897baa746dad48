package com.pikcur.domain.shared;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Lets so many threads begin together and gives what each of them got, in the order of their numbers from 0.
     *
     * @throws AssertionError if one of them failed, with what it failed with
     */
    public static <T> List<T> each(int count, IntFunction<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(AtOnce::resultOf).toList();
        }
    }

    /**
     * As {@link #each}, of work in which every one of them comes to wait for something: only when all do, it comes. So it is
     * certain that they meet.
     *
     * @throws AssertionError if one of them did not wait
     */
    public static <T> List<T> eachWhenAllWait(int count, IntFunction<T> work, Runnable comes) {
        var running = IntStream.range(0, count)
                .mapToObj(number -> new FutureTask<>(() -> work.apply(number)))
                .toList();
        running.stream().map(Thread.ofVirtual()::start).toList().forEach(AtOnce::untilItWaits);
        comes.run();
        return running.stream().map(AtOnce::resultOf).toList();
    }

    /**
     * Returns when a thread waits for something.
     *
     * @throws AssertionError if it ended without
     */
    public static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            if (!thread.isAlive()) {
                throw new AssertionError("Ended without waiting");
            }
            Thread.onSpinWait();
        }
    }

    private static <T> T resultOf(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("One of many failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while others worked", interrupted);
        }
    }
}

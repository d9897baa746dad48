package com.pikcur.benchmarks.reads;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Readers of one node, each over a connection of its own, each asking again as soon as it is answered. */
public final class Readers implements AutoCloseable {

    private static final int OK = 200;

    private final List<ReadLine> lines = new ArrayList<>();

    /**
     * What came of reading.
     *
     * @param failed answered with anything but a page
     * @param bytes of all pages
     */
    public record Rush(long read, long failed, long bytes, long nanos) {

        public double perSecond() {
            return read * 1e9 / nanos;
        }

        /** Nothing where nothing was read. */
        public double bytesOfEach() {
            return (double) bytes / Math.max(1, read);
        }
    }

    public Readers(InetSocketAddress node, int connections) throws IOException {
        for (var line = 0; line < connections; line++) {
            lines.add(new ReadLine(node));
        }
    }

    /** @param paths asked by all readers at once */
    Rush rush(Supplier<String> paths, Duration during) throws InterruptedException {
        return ask(() -> Question.of(paths.get()), during);
    }

    /** @param questions asked by all readers at once */
    public Rush ask(Supplier<Question> questions, Duration during) throws InterruptedException {
        var since = System.nanoTime();
        var until = since + during.toNanos();
        var each = lines.stream()
                .<Callable<Rush>>map(line -> () -> ask(line, questions, until))
                .toList();
        var read = 0L;
        var failed = 0L;
        var bytes = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(each)) {
                var one = taken(done);
                read += one.read();
                failed += one.failed();
                bytes += one.bytes();
            }
        }
        return new Rush(read, failed, bytes, System.nanoTime() - since);
    }

    private static Rush ask(ReadLine line, Supplier<Question> questions, long until) throws IOException {
        var read = 0L;
        var failed = 0L;
        var bytes = 0L;
        while (System.nanoTime() < until) {
            var question = questions.get();
            var answer = line.ask(question);
            if (answer.status() == OK && answer.bytes() >= question.leastBytes()) {
                read++;
                bytes += answer.bytes();
            } else {
                failed++;
            }
        }
        return new Rush(read, failed, bytes, 0);
    }

    private static Rush taken(Future<Rush> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A page was not answered", failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        for (var line : lines) {
            line.close();
        }
    }
}

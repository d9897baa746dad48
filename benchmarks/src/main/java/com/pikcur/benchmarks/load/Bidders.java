package com.pikcur.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Bidders on one auction, each over a connection of its own, every bid higher than all before it. */
public final class Bidders implements AutoCloseable {

    private final List<BidLine> lines = new ArrayList<>();
    private final Amounts amounts;

    /** @param sentNanos when it ought to have been sent, whether or not it was: nobody waits for a slow service to bid */
    public record Bid(long sentNanos, long answeredNanos, BidLine.Answer answer) {}

    /**
     * @param nanos it took
     * @param newestSeq of the last that was accepted; 0 if none was
     */
    public record Rush(long accepted, long refused, long nanos, long newestSeq) {

        public double acceptedPerSecond() {
            return accepted * 1e9 / nanos;
        }

        public long decided() {
            return accepted + refused;
        }

        public double decidedPerSecond() {
            return decided() * 1e9 / nanos;
        }
    }

    /** @param tokens of the bidders, who take turns */
    public Bidders(InetSocketAddress node, List<String> tokens, String auction, int connections) throws IOException {
        this(node, tokens, BidLine.Target.ofBids(auction), connections);
    }

    /** @param tokens of the bidders, who take turns */
    public Bidders(InetSocketAddress node, List<String> tokens, BidLine.Target target, int connections)
            throws IOException {
        amounts = new Amounts(target.decided());
        for (var line = 0; line < connections; line++) {
            lines.add(new BidLine(node, tokens.get(line % tokens.size()), target));
        }
    }

    /** Bids at an even pace, which nothing holds up. */
    public List<Bid> pace(double perSecond, Duration during) throws InterruptedException {
        var between = (long) (1e9 / perSecond);
        var count = during.toNanos() / between;
        var threads = new ArrayList<ExecutorService>();
        lines.forEach(_ ->
                threads.add(Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())));
        var answers = new ArrayList<Future<Bid>>();
        var since = System.nanoTime();
        for (var bid = 0; bid < count; bid++) {
            var dueAt = since + bid * between;
            waitUntil(dueAt);
            var won = amounts.nextWon();
            var line = lines.get(bid % lines.size());
            answers.add(threads.get(bid % lines.size()).submit(() -> bid(line, won, dueAt)));
        }
        var all = new ArrayList<Bid>();
        for (var answer : answers) {
            all.add(taken(answer));
        }
        threads.forEach(ExecutorService::shutdown);
        return all;
    }

    private static Bid bid(BidLine line, long won, long dueAt) throws IOException {
        var answer = line.bid(won);
        return new Bid(dueAt, System.nanoTime(), answer);
    }

    private static void waitUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** All at once, each again as soon as it is answered. */
    public Rush rush(Duration during) throws InterruptedException {
        var since = System.nanoTime();
        var until = since + during.toNanos();
        var each = lines.stream()
                .<Callable<Rush>>map(line -> () -> rush(line, since, until))
                .toList();
        var accepted = 0L;
        var refused = 0L;
        var newest = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(each)) {
                var one = taken(done);
                accepted += one.accepted();
                refused += one.refused();
                newest = Math.max(newest, one.newestSeq());
            }
        }
        return new Rush(accepted, refused, System.nanoTime() - since, newest);
    }

    private Rush rush(BidLine line, long since, long until) throws IOException {
        var accepted = 0L;
        var asked = 0L;
        var newest = 0L;
        while (System.nanoTime() < until) {
            asked++;
            var answer = line.bid(amounts.nextWon());
            if (answer.isAccepted()) {
                accepted++;
                newest = answer.seq();
            }
        }
        return new Rush(accepted, asked - accepted, System.nanoTime() - since, newest);
    }

    private static <T extends @Nullable Object> T taken(Future<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A bidder cannot go on: " + failed.getCause(), failed.getCause());
        }
    }

    @Override
    public void close() {
        try {
            for (var line : lines) {
                line.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.kill.Counter.Fate;
import com.pikcur.benchmarks.load.Members.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bids of many at full rate, each sent again under its own key where nobody answers: at once and at the other node, or
 * later where that does not help.
 */
final class Crowd implements AutoCloseable {

    private static final long START_WON = 10_000_000;
    private static final long STEP_WON = 100_000;
    private static final int SPREAD = 4;
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Counter counter;
    private final List<Member> bidders;
    private final List<String> auctions;
    private final Map<String, AtomicLong> bids = new ConcurrentHashMap<>();
    private final List<Future<?>> bidding = new ArrayList<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Offer> open = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    Crowd(Counter counter, List<Member> bidders, List<String> auctions) {
        this.counter = counter;
        this.bidders = bidders;
        this.auctions = auctions;
    }

    void start(long seed) {
        for (var number = 0; number < bidders.size(); number++) {
            var bidder = bidders.get(number);
            var node = number;
            var random = new SplittableRandom(seed + number);
            bidding.add(threads.submit(() -> {
                bidOnAndOn(bidder, node, random);
                return true;
            }));
        }
    }

    private void bidOnAndOn(Member bidder, int node, SplittableRandom random) throws InterruptedException {
        while (!isOver) {
            var auction = auctions.get(random.nextInt(auctions.size()));
            var count = bids.computeIfAbsent(auction, _ -> new AtomicLong()).getAndIncrement();
            var maximum = START_WON + (count + random.nextInt(SPREAD)) * STEP_WON;
            handIn(new Offer(auction, bidder, UUID.randomUUID(), maximum), node);
        }
    }

    private void handIn(Offer offer, int node) throws InterruptedException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            switch (counter.send(offer, node + attempt)) {
                case Fate.Accepted(var receipt) -> {
                    receipts.add(receipt);
                    return;
                }
                case Fate.Refused _ -> {
                    return;
                }
                case Fate.Unknown _ -> Thread.sleep(PAUSE_MILLIS);
            }
        }
        open.add(offer);
    }

    /** Everybody ends the bid they are at. */
    void stop() throws InterruptedException {
        isOver = true;
        for (var one : bidding) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A bidder gave up", failed.getCause());
            }
        }
    }

    /** What was acknowledged so far. */
    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    int receiptCount() {
        return receipts.size();
    }

    /** Of what nobody knows whether it was taken. */
    List<Offer> open() {
        return List.copyOf(open);
    }

    @Override
    public void close() {
        isOver = true;
        threads.close();
    }
}

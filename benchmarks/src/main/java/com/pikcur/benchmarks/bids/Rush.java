package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.benchmarks.load.Latencies;
import com.pikcur.benchmarks.load.SampleSales;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Bidders who each bid again as soon as they are answered, every time higher than all before on that auction. */
final class Rush {

    private final Deciding deciding;
    private final List<Auction> auctions;
    private final List<AtomicLong> bids;

    Rush(Deciding deciding, List<Auction> auctions) {
        this.deciding = deciding;
        this.auctions = auctions;
        this.bids = Stream.generate(AtomicLong::new).limit(auctions.size()).toList();
    }

    /** What a bidder was told. */
    record Answer(AuctionId auction, BidId bid, BidResult result) {}

    /** Everything they were told, and how soon. */
    record Answers(List<Answer> all, Latencies latencies, long nanos) {

        double perSecond() {
            return all.size() * 1e9 / nanos;
        }

        double p50() {
            return latencies.percentileMillis(50);
        }

        double p99() {
            return latencies.percentileMillis(99);
        }
    }

    /** @throws IllegalStateException if a bid was not decided */
    Answers go(List<MemberId> bidders, Duration during) throws InterruptedException {
        var since = System.nanoTime();
        var until = since + during.toNanos();
        var each = bidders.stream()
                .<Callable<Answers>>map(bidder -> () -> bidUntil(until, bidder))
                .toList();
        var all = new ArrayList<Answer>();
        var latencies = new Latencies();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(each)) {
                var one = done.get();
                all.addAll(one.all());
                latencies.add(one.latencies());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A bid was not decided", failed.getCause());
        }
        return new Answers(all, latencies, System.nanoTime() - since);
    }

    private Answers bidUntil(long until, MemberId bidder) {
        var answers = new ArrayList<Answer>();
        var latencies = new Latencies();
        for (var sentAt = System.nanoTime(); sentAt < until; sentAt = System.nanoTime()) {
            var at = ThreadLocalRandom.current().nextInt(auctions.size());
            var auction = auctions.get(at).lot().id();
            var maximum = SampleSales.maximum(bids.get(at).getAndIncrement());
            var command = new PlaceBid.Command(auction, bidder, maximum, new BidId(UUID.randomUUID()));
            var outcome = deciding.handle(command);
            latencies.add(sentAt, System.nanoTime());
            answers.add(new Answer(auction, command.id(), outcome.result()));
        }
        return new Answers(answers, latencies, 0);
    }
}

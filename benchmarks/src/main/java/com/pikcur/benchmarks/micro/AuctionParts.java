package com.pikcur.benchmarks.micro;

import com.pikcur.benchmarks.load.SampleSales;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the rules take to decide a bid and to record it. An auction is immutable, so that the same bid on the same auction
 * can be decided again and again; its entry in the log is hashed each time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class AuctionParts {

    static final String EVERY = AuctionParts.class.getName() + "\\.";

    /** Auctions with less and more behind them. */
    @State(Scope.Benchmark)
    public static class Sales {

        private static final int MANY = 10_000;

        private final Instant now = Instant.now();
        private final Auction fresh =
                SampleSales.listed(new MemberId(UUID.randomUUID()), now).auction();
        private final Auction led = after(1, MANY);
        private final Auction hot = after(MANY, 1);
        private final Bid first = bid(0);
        private final Bid second = bid(1);
        private final Bid next = bid(MANY + 1L);
        private final BidLogEntry entry =
                decided(hot, next).recorded().orElseThrow().entry();

        /** @param step from the maximum of one bid to that of the next */
        private Auction after(int bids, int step) {
            var auction = fresh;
            for (var number = 1; number <= bids; number++) {
                auction = decided(auction, bid((long) number * step)).auction();
            }
            return auction;
        }

        /** Of somebody who has not bid yet, offering what is enough for the bid of this number. */
        private Bid bid(long number) {
            return new Bid(
                    new BidId(UUID.randomUUID()), new MemberId(UUID.randomUUID()), SampleSales.maximum(number), now);
        }

        private static Decision<BidOutcome> decided(Auction auction, Bid bid) {
            return auction.place(bid, Standing.GOOD, SampleSales.POLICIES);
        }
    }

    @Benchmark
    public Decision<BidOutcome> loneBid(Sales sales) {
        return Sales.decided(sales.fresh, sales.first);
    }

    /** The leader's maximum is far above, so the leader stays and pays one step more than the bid. */
    @Benchmark
    public Decision<BidOutcome> outbidByProxy(Sales sales) {
        return Sales.decided(sales.led, sales.second);
    }

    @Benchmark
    public Decision<BidOutcome> bidOnHotAuction(Sales sales) {
        return Sales.decided(sales.hot, sales.next);
    }

    @Benchmark
    public boolean hashOfEntry(Sales sales) {
        return sales.entry.isIntact();
    }
}

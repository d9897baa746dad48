package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Bids on stores in memory, whose first transaction can be held up until others have come to wait behind it. */
final class BiddingDesk {

    static final BiddingLimits LIMITS = new BiddingLimits(1, 256, 4_096, Duration.ofMinutes(1));

    /** Bidders who make whatever decides their bids fail. */
    final Set<MemberId> poisonous = ConcurrentHashMap.newKeySet();

    final AtomicInteger begun = new AtomicInteger();
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    final InMemoryEvents events = new InMemoryEvents(transactions);
    final SettableClock clock = new SettableClock(NOW);
    private final BidQueue queue;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    BiddingDesk(BiddingLimits limits) {
        var batch = new BidBatch(
                auctions,
                candidates ->
                        candidates.stream().collect(Collectors.toMap(each -> each, each -> standing(each.bidder()))),
                events,
                POLICIES,
                clock);
        this.queue =
                new BidQueue(new BidDecider(new GatedTransactions(), batch, limits.patience(), clock), limits, clock);
    }

    private Standing standing(MemberId bidder) {
        if (poisonous.contains(bidder)) {
            throw new IllegalArgumentException("Poison");
        }
        return Standing.GOOD;
    }

    private final class GatedTransactions implements Transactions {

        @Override
        public <T> T execute(Supplier<T> work) {
            begun.incrementAndGet();
            awaitUninterruptibly(gate);
            return transactions.execute(work);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        var interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    AuctionId anAuction() {
        return transactions.execute(() -> {
            var listing = aLot().listing();
            auctions.add(listing);
            return listing.auction().lot().id();
        });
    }

    /** Holds up every transaction until {@link #goOn}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void goOn() {
        gate.countDown();
    }

    static PlaceBid.Command aBid(AuctionId auction, MemberId bidder, long won) {
        return new PlaceBid.Command(auction, bidder, Money.won(won), new BidId(UUID.randomUUID()));
    }

    BidOutcome bid(PlaceBid.Command command) {
        return answer(command).outcome();
    }

    PlaceBid.Answer answer(PlaceBid.Command command) {
        var waiting = new WaitingBid(command, events.cause(), clock.instant());
        queue.pass(waiting);
        return waiting.answer();
    }

    /** Lets another thread bid; returns once that one waits, or decides. */
    CompletableFuture<BidOutcome> bidBeside(PlaceBid.Command command) {
        var thread = new CompletableFuture<Thread>();
        Executor beside = work -> thread.complete(Thread.ofPlatform().start(work));
        var outcome = CompletableFuture.supplyAsync(() -> bid(command), beside);
        var bidder = thread.join();
        while (!outcome.isDone() && bidder.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return outcome;
    }

    List<Recorded> log(AuctionId auction) {
        return auctions.log(auction, 0, 10_000);
    }

    List<BidId> attempts(AuctionId auction) {
        return log(auction).stream()
                .flatMap(recorded -> recorded.attempt().stream())
                .map(Recorded.Attempt::id)
                .toList();
    }
}

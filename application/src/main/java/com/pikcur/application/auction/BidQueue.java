package com.pikcur.application.auction;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Bids that wait for each other, in the order of their coming.
 *
 * <p>There is no thread behind it. Whoever finds nobody deciding decides, at once; whoever comes meanwhile waits. When the
 * one who decided is done, the first of those who wait decides for all of them. So a lone bid goes straight through, and
 * the more there are the fewer transactions each of them costs.
 */
final class BidQueue {

    private final BidDecider decider;
    private final BiddingLimits limits;
    private final Clock clock;
    private final Queue<WaitingBid> waiting = new ArrayDeque<>();
    private boolean deciding;

    BidQueue(BidDecider decider, BiddingLimits limits, Clock clock) {
        this.decider = decider;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Returns when the bid is answered.
     *
     * @throws TooManyBids if there is no room for it
     */
    void pass(WaitingBid bid) {
        if (!join(bid)) {
            bid.await();
        }
        if (!bid.isAnswered()) {
            decideForAll();
        }
    }

    /** @return whether it is this bid's turn at once */
    private synchronized boolean join(WaitingBid bid) {
        if (waiting.size() >= limits.waiting()) {
            throw new TooManyBids();
        }
        waiting.add(bid);
        var first = !deciding;
        deciding = true;
        return first;
    }

    /** Decides for the first of those who wait; the caller's own bid is the very first. */
    private void decideForAll() {
        var batch = take();
        try {
            refuseWhoWaitedTooLong(batch);
            decider.decide(batch.stream().filter(bid -> !bid.isAnswered()).toList());
        } finally {
            batch.stream()
                    .filter(bid -> !bid.isAnswered())
                    .forEach(bid -> bid.fail(new IllegalStateException("Whoever decided broke off")));
            // The next goes to the database while those of this batch are told.
            next().ifPresent(WaitingBid::call);
            batch.forEach(WaitingBid::call);
        }
    }

    private synchronized List<WaitingBid> take() {
        var batch = new ArrayList<WaitingBid>();
        while (batch.size() < limits.batch() && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void refuseWhoWaitedTooLong(List<WaitingBid> batch) {
        var longAgo = clock.instant().minus(limits.patience());
        batch.stream().filter(bid -> bid.cameBefore(longAgo)).forEach(bid -> bid.fail(new TooManyBids()));
    }

    /** Whose turn it is now; nobody's if none waits. */
    private synchronized Optional<WaitingBid> next() {
        deciding = !waiting.isEmpty();
        return Optional.ofNullable(waiting.peek());
    }
}

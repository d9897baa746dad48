package com.pikcur.application.auction;

import com.pikcur.application.shared.Combiner;
import java.time.Clock;
import java.util.List;

/** Bids that wait for each other, in the order of their coming; those that come at once are decided together. */
final class BidQueue {

    private final BidDecider decider;
    private final BiddingLimits limits;
    private final Clock clock;
    private final Combiner<WaitingBid> bids;

    BidQueue(BidDecider decider, BiddingLimits limits, Clock clock) {
        this.decider = decider;
        this.limits = limits;
        this.clock = clock;
        this.bids = new Combiner<>(limits.batch(), limits.waiting(), this::decide);
    }

    /**
     * Returns when the bid is answered.
     *
     * @throws TooManyBids if there is no room for it
     */
    void pass(WaitingBid bid) {
        if (!bids.pass(bid)) {
            throw new TooManyBids();
        }
    }

    private void decide(List<WaitingBid> batch) {
        try {
            refuseWhoWaitedTooLong(batch);
            decider.decide(batch.stream().filter(bid -> !bid.isAnswered()).toList());
        } finally {
            batch.stream()
                    .filter(bid -> !bid.isAnswered())
                    .forEach(bid -> bid.fail(new IllegalStateException("Whoever decided broke off")));
        }
    }

    private void refuseWhoWaitedTooLong(List<WaitingBid> batch) {
        var longAgo = clock.instant().minus(limits.patience());
        batch.stream().filter(bid -> bid.cameBefore(longAgo)).forEach(bid -> bid.fail(new TooManyBids()));
    }
}

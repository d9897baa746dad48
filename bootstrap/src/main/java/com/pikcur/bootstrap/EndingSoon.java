package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Tells bidders once that an auction is about to end, in time for another bid. */
record EndingSoon(AuctionCrowd crowd, Transactions transactions, Timers timers, Clock clock) {

    static final String TIMER = "notification-ending-soon";

    private static final Duration LEAD = Duration.ofMinutes(10);
    /** Whoever bids on an auction that is over so soon knows. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final int PART = 5;

    /** May be called as often as the end may have changed. */
    void await(AuctionBoard board) {
        var now = clock.instant();
        var left = Duration.between(now, board.closesAt());
        if (board.status().isEnded() || left.compareTo(SHORTEST) < 0) {
            return;
        }
        var part = left.dividedBy(PART);
        Instant at = board.closesAt().minus(part.compareTo(LEAD) < 0 ? part : LEAD);
        transactions.execute(() -> {
            timers.set(new Timer(TIMER, board.auction().value()), at);
            return at;
        });
    }

    /** Called by the timer. An end that has moved since is told as it is now. */
    void tell(UUID id) {
        var auction = crowd.find(new AuctionId(id));
        var bidding = auction.bidding();
        if (auction.statusAt(clock.instant()) != AuctionStatus.OPEN) {
            return;
        }
        var details = NoticeDetails.named(crowd.titleOf(auction.lot().id()))
                .with(bidding.price())
                .with(bidding.closesAt());
        crowd.tellBidders(Set.of(), auction.lot().id(), NoticeType.ENDING_SOON, details, "ending-soon:" + id);
    }
}

package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.CloseOutcome;
import com.pikcur.domain.auction.CloseOutcome.NotDue;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/**
 * Use case: an auction's end may have come. Called by its timer, as often as that goes off: the auction closes once.
 */
public final class CloseAuction {

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final AuctionTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public CloseAuction(
            Transactions transactions,
            AuctionRepository auctions,
            AuctionTimers timers,
            DomainEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if there is none of this id */
    public CloseOutcome handle(AuctionId id) {
        return transactions.execute(() -> {
            var auction = auctions.findLocked(id).orElseThrow(() -> new NoSuchAuction(id));
            var decision = auction.close(clock.instant());
            auctions.save(decision);
            events.publish(decision.events());
            if (decision.outcome() instanceof NotDue(var closesAt)) {
                timers.closesAt(id, closesAt);
            }
            return decision.outcome();
        });
    }
}

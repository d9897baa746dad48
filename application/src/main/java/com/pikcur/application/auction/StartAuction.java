package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.StartOutcome;
import com.pikcur.domain.auction.StartOutcome.NotDue;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a scheduled auction's opening may have come. Called by its timer, as often as that goes off. */
public final class StartAuction {

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final AuctionTimers timers;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Clock clock;

    public StartAuction(
            Transactions transactions,
            AuctionRepository auctions,
            AuctionTimers timers,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.timers = timers;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if there is none of this id */
    public StartOutcome handle(AuctionId id) {
        return transactions.execute(() -> {
            var auction = auctions.findLocked(id).orElseThrow(() -> new NoSuchAuction(id));
            var decision = auction.start(clock.instant(), policies);
            auctions.save(decision);
            events.publish(decision.events());
            if (decision.outcome() instanceof NotDue(var opensAt)) {
                timers.opensAt(id, opensAt);
            }
            return decision.outcome();
        });
    }
}

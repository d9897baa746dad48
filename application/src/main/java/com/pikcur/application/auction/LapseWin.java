package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.auction.DefaultOutcome.Suspended;
import com.pikcur.domain.auction.DefaultOutcome.Tolerated;
import com.pikcur.domain.auction.DefaultPolicy;
import com.pikcur.domain.auction.LapseOutcome;
import com.pikcur.domain.auction.LapseOutcome.Lapsed;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Defaulters;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Use case: a winner has not paid in time. Called as often as that is told: the win lapses once, and what the member
 * loses by it is decided with it.
 */
public final class LapseWin {

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final Defaulters defaulters;
    private final DomainEvents events;
    private final DefaultPolicy policy;
    private final Clock clock;

    public LapseWin(
            Transactions transactions,
            AuctionRepository auctions,
            Defaulters defaulters,
            DomainEvents events,
            DefaultPolicy policy,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.defaulters = defaulters;
        this.events = events;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if there is none of this id */
    public LapseOutcome handle(AuctionId id, MemberId winner) {
        return transactions.execute(() -> {
            var auction = auctions.findLocked(id).orElseThrow(() -> new NoSuchAuction(id));
            var now = clock.instant();
            var decision = auction.lapse(winner, now);
            if (decision.outcome() instanceof Lapsed) {
                auctions.save(decision);
                events.publish(decision.events());
                judge(winner, now);
            }
            return decision.outcome();
        });
    }

    private void judge(MemberId winner, Instant now) {
        switch (defaulters.findLocked(winner).judge(policy, now)) {
            case Tolerated() -> {}
            case Suspended(var defaulter, var until) -> {
                defaulters.save(defaulter);
                events.publish(List.of(new BiddingSuspended(winner, until)));
            }
        }
    }
}

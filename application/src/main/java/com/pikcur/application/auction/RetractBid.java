package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.RetractionOutcome;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a member takes a bid back. */
public final class RetractBid {

    public record Command(AuctionId auction, BidId bid, MemberId bidder) {}

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Clock clock;

    public RetractBid(
            Transactions transactions,
            AuctionRepository auctions,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Decides whether the bid goes.
     *
     * @throws NoSuchAuction if there is none of this id
     * @throws com.pikcur.domain.auction.NoSuchBid if the member has no such bid standing on it
     */
    public RetractionOutcome handle(Command command) {
        return transactions.execute(() -> {
            var auction =
                    auctions.findLocked(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
            var standingBids = auctions.standingBids(command.auction());
            var decision = auction.retract(command.bid(), command.bidder(), clock.instant(), standingBids, policies);
            auctions.save(decision);
            events.publish(decision.events());
            return decision.outcome();
        });
    }
}

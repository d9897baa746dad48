package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BuyNowOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AlreadyRecorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Use case: a member buys at once, and the auction is over. */
public final class BuyNow {

    /** @param id taken from the request's key, so that the same request is the same purchase */
    public record Command(AuctionId auction, MemberId buyer, BidId id) {}

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final Standings standings;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Clock clock;

    public BuyNow(
            Transactions transactions,
            AuctionRepository auctions,
            Standings standings,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.standings = standings;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Decides the purchase, once for each id.
     *
     * @throws NoSuchAuction if there is none of this id
     * @throws com.pikcur.domain.shared.RequestKeyReused if the id stands for another attempt
     */
    public BuyNowOutcome handle(Command command) {
        try {
            return transactions.execute(() -> decide(command));
        } catch (AlreadyRecorded _) {
            return transactions.execute(
                    () -> earlierAnswer(locked(command), command).orElseThrow(RequestKeyReused::new));
        }
    }

    private BuyNowOutcome decide(Command command) {
        var auction = locked(command);
        var standing = standings.of(command.buyer(), auction.lot().seller());
        var decision = auction.buyNow(command.id(), command.buyer(), standing, clock.instant(), policies);
        if (decision.recorded().isEmpty()) {
            return earlierAnswer(auction, command).orElse(decision.outcome());
        }
        auctions.save(decision);
        events.publish(decision.events());
        return decision.outcome();
    }

    private Auction locked(Command command) {
        return auctions.findLocked(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
    }

    private Optional<BuyNowOutcome> earlierAnswer(Auction auction, Command command) {
        return auctions.attempt(command.auction(), command.id())
                .map(recorded -> new RecordedAnswers(auction, recorded, Optional.empty()).toPurchase(command));
    }
}

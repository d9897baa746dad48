package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.CancelOutcome;
import com.pikcur.domain.auction.CancelOutcome.Cancelled;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Use case: a seller or an administrator calls an auction off. */
public final class CancelAuction {

    public record Command(AuctionId auction, Identity by) {}

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final AuctionTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public CancelAuction(
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

    /** @throws NoSuchAuction if there is none that the caller could cancel */
    public CancelOutcome handle(Command command) {
        return transactions.execute(() -> {
            var auction =
                    auctions.findLocked(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
            var canceller = cancellerOf(auction, command.by()).orElseThrow(() -> new NoSuchAuction(command.auction()));
            var decision = auction.cancel(canceller, clock.instant());
            if (decision.outcome() instanceof Cancelled) {
                auctions.save(decision);
                timers.forget(command.auction());
                events.publish(decision.events());
            }
            return decision.outcome();
        });
    }

    private static Optional<Canceller> cancellerOf(Auction auction, Identity by) {
        if (by.is(Role.ADMIN)) {
            return Optional.of(Canceller.ADMINISTRATOR);
        }
        return auction.lot().seller().equals(by.member()) ? Optional.of(Canceller.SELLER) : Optional.empty();
    }
}

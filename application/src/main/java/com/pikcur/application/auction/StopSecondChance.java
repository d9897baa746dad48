package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChanceOutcome.Halted;
import com.pikcur.domain.auction.SecondChanceOutcome.Stopping;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: the seller wants no other bidder to be asked any more. */
public final class StopSecondChance {

    private final Transactions transactions;
    private final SecondChanceOffers offers;
    private final Clock clock;

    public StopSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.NotFound if the seller has no such auction, or nobody was ever asked */
    public Stopping handle(AuctionId id, MemberId seller) {
        return transactions.execute(() -> {
            var auction = offers.lockedOf(seller, id);
            var outcome = offers.of(id).stop();
            if (outcome instanceof Halted(var halted)) {
                offers.keep(auction, halted, clock.instant());
            }
            return outcome;
        });
    }
}

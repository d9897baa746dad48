package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.SecondChanceOutcome.Beginning;
import com.pikcur.domain.auction.SecondChanceOutcome.Begun;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: the winner did not pay, and the seller lets the other bidders be asked, one after the other. */
public final class OfferSecondChance {

    private final Transactions transactions;
    private final SecondChanceOffers offers;
    private final Clock clock;

    public OfferSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.auction.NoSuchAuction if the seller has no such auction */
    public Beginning handle(AuctionId id, MemberId seller) {
        return transactions.execute(() -> {
            var auction = offers.lockedOf(seller, id);
            var chance = offers.find(id).orElseGet(() -> SecondChance.of(id));
            var now = clock.instant();
            var next = offers.next(auction, chance.passed());
            var outcome = chance.begin(auction, next, now, offers.answerBy(now));
            if (outcome instanceof Begun(var begun)) {
                offers.keep(auction, begun, now);
            }
            return outcome;
        });
    }
}

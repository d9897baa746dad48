package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChanceOutcome.Expiry;
import com.pikcur.domain.auction.SecondChanceOutcome.NotDue;
import com.pikcur.domain.auction.SecondChanceOutcome.OfferOver;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/**
 * Use case: a bidder who was asked has let the time go by. Called by a timer, as often as that goes off: the next one is
 * asked once.
 */
public final class ExpireSecondChance {

    private final Transactions transactions;
    private final SecondChanceOffers offers;
    private final Clock clock;

    public ExpireSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.NotFound if there is no such auction, or nothing was ever offered */
    public Expiry handle(AuctionId id) {
        return transactions.execute(() -> {
            var auction = offers.locked(id);
            var now = clock.instant();
            var outcome = offers.of(id).expire(now);
            switch (outcome) {
                case Passed(var passed) -> offers.moveOn(auction, passed, now);
                case NotDue(var answerBy) -> offers.waitUntil(id, answerBy);
                case OfferOver() -> {}
            }
            return outcome;
        });
    }
}

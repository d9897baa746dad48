package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.auction.SecondChanceOutcome.Passing;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a bidder does not want what the winner did not pay for. The next one is asked. */
public final class DeclineSecondChance {

    private final Transactions transactions;
    private final SecondChanceOffers offers;
    private final Clock clock;

    public DeclineSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.NotFound if there is no such auction, or the member was never asked */
    public Passing handle(AuctionId id, MemberId bidder) {
        return transactions.execute(() -> {
            var auction = offers.locked(id);
            var now = clock.instant();
            var outcome = offers.of(id).decline(bidder, now);
            if (outcome instanceof Passed(var passed)) {
                offers.moveOn(auction, passed, now);
            }
            return outcome;
        });
    }
}

package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChanceOutcome.Acceptance;
import com.pikcur.domain.auction.SecondChanceOutcome.OfferOver;
import com.pikcur.domain.auction.SecondChanceOutcome.Taken;
import com.pikcur.domain.auction.SecondSaleOutcome.NoBid;
import com.pikcur.domain.auction.SecondSaleOutcome.NotToBeHad;
import com.pikcur.domain.auction.SecondSaleOutcome.Sold;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Use case: a bidder takes what the winner did not pay for. */
public final class AcceptSecondChance {

    private final Transactions transactions;
    private final SecondChanceOffers offers;
    private final Clock clock;

    public AcceptSecondChance(Transactions transactions, SecondChanceOffers offers, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * Sells it to the bidder who is asked, once.
     *
     * @throws com.pikcur.domain.shared.NotFound if there is no such auction, or the member was never asked
     */
    public Acceptance handle(AuctionId id, MemberId bidder) {
        return transactions.execute(() -> {
            var auction = offers.locked(id);
            var chance = offers.of(id);
            var standing = offers.standing(bidder, auction);
            // Read under the lock, so that an answer in the last moment is either in time or too late for everybody.
            var now = clock.instant();
            var outcome = chance.accept(bidder, standing, now);
            return outcome instanceof Taken taken ? sold(auction, taken, bidder, now) : outcome;
        });
    }

    private Acceptance sold(Auction auction, Taken taken, MemberId bidder, Instant now) {
        var sale = offers.sale(auction, bidder, now);
        return switch (sale.outcome()) {
            case Sold _ -> {
                offers.keep(offers.keep(sale), taken.chance(), now);
                yield taken;
            }
            case NotToBeHad _, NoBid _ -> new OfferOver();
        };
    }
}

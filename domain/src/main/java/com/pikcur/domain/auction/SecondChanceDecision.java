package com.pikcur.domain.auction;

import com.pikcur.domain.auction.Lifecycle.Sold;
import com.pikcur.domain.auction.Lifecycle.Unsold;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The winner did not pay: who of the others may have it, and at what price. {@link Auction#sellBySecondChance} is the way
 * in.
 *
 * @param standingBids all accepted bids that have not been taken back, in the order of their placing
 */
record SecondChanceDecision(Auction auction, List<Bid> standingBids) {

    /** Sorting keeps the order of placing among equal maxima. */
    List<Bid> candidates() {
        var highest = new LinkedHashMap<MemberId, Bid>();
        standingBids.stream()
                .filter(bid -> !auction.defaulters().contains(bid.bidder()))
                .filter(bid -> !bid.bidder().equals(auction.lot().seller()))
                .sorted(Comparator.comparing(Bid::maximum).reversed())
                .forEach(bid -> highest.putIfAbsent(bid.bidder(), bid));
        return List.copyOf(highest.values());
    }

    Decision<SecondSaleOutcome> sell(MemberId bidder, Instant now) {
        var free = auction.lifecycle() instanceof Unsold(var relistedAs) && relistedAs.isEmpty();
        if (!free || auction.defaulters().isEmpty()) {
            return Decision.unchanged(new SecondSaleOutcome.NotToBeHad(auction.statusAt(now)), auction);
        }
        return candidates().stream()
                .filter(bid -> bid.bidder().equals(bidder))
                .findFirst()
                .map(bid -> sold(bid, now))
                .orElseGet(() -> Decision.unchanged(new SecondSaleOutcome.NoBid(), auction));
    }

    private Decision<SecondSaleOutcome> sold(Bid bid, Instant now) {
        var lot = auction.lot();
        var before = auction.bidding();
        var leading = new Bidding.Leading(bid.id(), bid.bidder(), bid.maximum());
        var bidding = new Bidding(bid.maximum(), Optional.of(leading), before.count(), before.closesAt());
        var fact = new LogFact.SoldBySecondChance(lot.secret().aliasOf(bid.bidder()));
        var step = new AuctionStep(auction, Optional.empty())
                .to(bidding, new Sold(bid.bidder(), bid.maximum()), now, fact);
        return step.decision(
                new SecondSaleOutcome.Sold(step.board()),
                List.of(new AuctionEvent.SoldBySecondChance(step.board(), lot.seller(), bid.bidder(), bid.maximum())));
    }
}

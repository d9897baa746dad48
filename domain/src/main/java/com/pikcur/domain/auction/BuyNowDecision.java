package com.pikcur.domain.auction;

import com.pikcur.domain.auction.BuyNowOutcome.Bought;
import com.pikcur.domain.auction.BuyNowOutcome.Refused;
import com.pikcur.domain.auction.Lifecycle.Sold;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One buyer wants it at once. {@link Auction#buyNow} is the way in. */
record BuyNowDecision(Auction auction, BidId purchase, MemberId buyer, Standing standing, Instant now) {

    Decision<BuyNowOutcome> decide(AuctionPolicies policies) {
        var policy = policies.find(auction.lot().policy());
        return refusal(policy)
                .map(refused -> refused(refused, policy))
                .orElseGet(() -> bought(auction.buyNowPrice().orElseThrow()));
    }

    private Optional<Refused> refusal(Optional<AuctionPolicy> policy) {
        if (policy.isEmpty()) {
            return Optional.of(new BidOutcome.UnknownPolicy(auction.lot().policy()));
        }
        if (!auction.takesBidsAt(now)) {
            return Optional.of(new BidOutcome.NotOpen(
                    auction.lot().terms().opensAt(), auction.bidding().closesAt()));
        }
        if (buyer.equals(auction.lot().seller())) {
            return Optional.of(new BidOutcome.BySeller());
        }
        if (standing == Standing.BLOCKED) {
            return Optional.of(new BidOutcome.MayNotBid());
        }
        return auction.buyNowPrice().isEmpty() ? Optional.of(new BuyNowOutcome.NotAvailable()) : Optional.empty();
    }

    private Decision<BuyNowOutcome> refused(Refused refusal, Optional<AuctionPolicy> policy) {
        if (auction.storedStatus(now).isEnded()) {
            return Decision.unchanged(refusal, auction);
        }
        var asked = auction.lot().terms().prices().buyNow().orElse(Money.ZERO);
        return new AuctionStep(auction, policy)
                .to(auction.bidding(), auction.lifecycle(), now, factOf(refusal.result()))
                .decision(refusal, new Attempt(purchase, buyer, asked), List.of());
    }

    private Decision<BuyNowOutcome> bought(Money price) {
        var before = auction.bidding();
        var won = new Bidding(
                price, Optional.of(new Bidding.Leading(purchase, buyer, price)), before.count() + 1, before.closesAt());
        var step = new AuctionStep(auction, Optional.empty())
                .to(won, new Sold(buyer, price), now, factOf(BidResult.BOUGHT));
        var events = new ArrayList<AuctionEvent>();
        events.add(new AuctionEvent.AuctionSold(step.board(), auction.lot().seller(), buyer, price));
        before.leading()
                .filter(beaten -> !beaten.bidder().equals(buyer))
                .ifPresent(beaten -> events.add(new AuctionEvent.MemberOutbid(step.board(), beaten.bidder())));
        return step.decision(new Bought(purchase, price, step.board()), new Attempt(purchase, buyer, price), events);
    }

    private LogFact factOf(BidResult result) {
        return new LogFact.BuyNowAttempted(purchase, auction.lot().secret().aliasOf(buyer), result);
    }
}

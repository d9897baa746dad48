package com.pikcur.domain.auction;

import com.pikcur.domain.auction.RetractionOutcome.BiddingOver;
import com.pikcur.domain.auction.RetractionOutcome.Refused;
import com.pikcur.domain.auction.RetractionOutcome.Retracted;
import com.pikcur.domain.auction.RetractionOutcome.RetractionTooLate;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One member takes a bid back. {@link Auction#retract} is the way in. */
record RetractionDecision(Auction auction, BidId bid, MemberId member, Instant now, List<Bid> standingBids) {

    Decision<RetractionOutcome> decide(AuctionPolicies policies) {
        var named = standingBids.stream()
                .filter(standing ->
                        standing.id().equals(bid) && standing.bidder().equals(member))
                .findFirst()
                .orElseThrow(() -> new NoSuchBid(bid));
        var known = policies.find(auction.lot().policy());
        if (known.isEmpty()) {
            return Decision.unchanged(new BidOutcome.UnknownPolicy(auction.lot().policy()), auction);
        }
        var policy = known.orElseThrow();
        return refusalOf(named, policy.retraction())
                .map(refused -> Decision.<RetractionOutcome>unchanged(refused, auction))
                .orElseGet(() -> retracted(named, policy));
    }

    private boolean endIsFar(AuctionPolicy.Retraction rule) {
        return Duration.between(now, auction.bidding().closesAt()).compareTo(rule.freeUntilBeforeEnd()) > 0;
    }

    private Optional<Refused> refusalOf(Bid named, AuctionPolicy.Retraction rule) {
        if (!auction.takesBidsAt(now)) {
            return Optional.of(new BiddingOver(auction.bidding().closesAt()));
        }
        var until = named.placedAt().plus(rule.afterPlacing());
        return endIsFar(rule) || !now.isAfter(until) ? Optional.empty() : Optional.of(new RetractionTooLate(until));
    }

    private Decision<RetractionOutcome> retracted(Bid named, AuctionPolicy policy) {
        var allGo = endIsFar(policy.retraction());
        var gone = standingBids.stream()
                .filter(standing -> allGo ? standing.bidder().equals(member) : standing.equals(named))
                .toList();
        var left = standingBids.stream()
                .filter(standing -> !gone.contains(standing))
                .toList();
        var bidding = auction.bidding().replayed(left, auction.lot().terms().prices(), policy.increments());
        var ids = gone.stream().map(Bid::id).toList();
        var fact = new LogFact.BidsRetracted(auction.lot().secret().aliasOf(member), ids);
        var step = new AuctionStep(auction, Optional.of(policy)).to(bidding, auction.lifecycle(), now, fact);
        return step.decision(
                new Retracted(ids, step.board()), List.of(new AuctionEvent.BidsRetracted(step.board(), member, ids)));
    }
}

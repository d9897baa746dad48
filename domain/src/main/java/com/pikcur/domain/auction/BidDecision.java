package com.pikcur.domain.auction;

import com.pikcur.domain.auction.AuctionEvent.BidPlaced;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.auction.BidOutcome.Accepted;
import com.pikcur.domain.auction.BidOutcome.Refused;
import com.pikcur.domain.auction.Lifecycle.Running;
import com.pikcur.domain.auction.Recorded.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One bid meets one auction. {@link Auction#place} is the way in. */
record BidDecision(Auction auction, Bid bid, Standing standing) {

    Decision<BidOutcome> decide(AuctionPolicies policies) {
        var policy = policies.find(auction.lot().policy());
        var refusal = policy.map(this::refusalUnder)
                .orElseGet(() ->
                        Optional.of(new BidOutcome.UnknownPolicy(auction.lot().policy())));
        return refusal.map(refused -> refused(refused, policy)).orElseGet(() -> accepted(policy.orElseThrow()));
    }

    /** The order of the checks is the order in which a bidder is told. */
    private Optional<Refused> refusalUnder(AuctionPolicy policy) {
        var bidding = auction.bidding();
        if (!auction.takesBidsAt(bid.placedAt())) {
            return Optional.of(new BidOutcome.NotOpen(auction.lot().terms().opensAt(), bidding.closesAt()));
        }
        if (bid.bidder().equals(auction.lot().seller())) {
            return Optional.of(new BidOutcome.BySeller());
        }
        if (standing == Standing.BLOCKED) {
            return Optional.of(new BidOutcome.MayNotBid());
        }
        if (bid.maximum().won() == 0) {
            return Optional.of(new BidOutcome.AmountNotPositive());
        }
        if (bid.maximum().isGreaterThan(Bid.LARGEST_MAXIMUM)) {
            return Optional.of(new BidOutcome.AmountTooLarge(Bid.LARGEST_MAXIMUM));
        }
        if (bidding.isLedBy(bid.bidder())) {
            return bidding.leading()
                    .map(Bidding.Leading::maximum)
                    .filter(own -> !bid.maximum().isGreaterThan(own))
                    .map(BidOutcome.RaiseNotHigher::new);
        }
        var minimum = bidding.minimumBid(policy.increments());
        return bid.maximum().isLessThan(minimum) ? Optional.of(new BidOutcome.BelowMinimum(minimum)) : Optional.empty();
    }

    /** A refused attempt is kept too, until the auction has ended and its log is sealed. */
    private Decision<BidOutcome> refused(Refused refusal, Optional<AuctionPolicy> policy) {
        if (auction.storedStatus(bid.placedAt()).isEnded()) {
            return Decision.unchanged(refusal, auction);
        }
        return new AuctionStep(auction, policy)
                .to(auction.bidding(), auction.lifecycle(), bid.placedAt(), factOf(refusal.result()))
                .decision(refusal, attempt(), List.of());
    }

    private Decision<BidOutcome> accepted(AuctionPolicy policy) {
        var before = auction.bidding();
        var terms = auction.lot().terms();
        var raised = before.isLedBy(bid.bidder());
        var after = before.with(bid, terms.prices(), policy.increments());
        if (terms.autoExtend() && !raised && after.price().isGreaterThan(before.price())) {
            after = after.closingAt(
                    policy.extension().endAfterRise(before.closesAt(), terms.closesAt(), bid.placedAt()));
        }
        var leads = after.isLedBy(bid.bidder());
        var result = raised ? BidResult.RAISED : leads ? BidResult.LEADING : BidResult.OUTBID;
        var step =
                new AuctionStep(auction, Optional.of(policy)).to(after, new Running(), bid.placedAt(), factOf(result));
        var events = new ArrayList<AuctionEvent>();
        events.add(new BidPlaced(step.board(), bid.id(), bid.bidder(), result));
        before.leading()
                .filter(_ -> leads && !raised)
                .ifPresent(beaten -> events.add(new MemberOutbid(step.board(), beaten.bidder())));
        return step.decision(new Accepted(bid.id(), result, step.board()), attempt(), events);
    }

    private LogFact factOf(BidResult result) {
        var secret = auction.lot().secret();
        var commitment = secret.openingOf(bid.id(), bid.maximum()).commitment();
        return new LogFact.BidAttempted(bid.id(), secret.aliasOf(bid.bidder()), commitment, result);
    }

    private Attempt attempt() {
        return new Attempt(bid.id(), bid.bidder(), bid.maximum());
    }
}

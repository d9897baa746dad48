package com.pikcur.domain.auction;

import com.pikcur.domain.auction.RevisionOutcome.AlreadyEnded;
import com.pikcur.domain.auction.RevisionOutcome.OpeningPassed;
import com.pikcur.domain.auction.RevisionOutcome.Refused;
import com.pikcur.domain.auction.RevisionOutcome.Revised;
import com.pikcur.domain.auction.RevisionOutcome.TermsFrozen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One seller changes the terms. {@link Auction#revise} is the way in. */
record RevisionDecision(Auction auction, Terms terms, Instant now) {

    Decision<RevisionOutcome> decide(AuctionPolicies policies) {
        var policy = policies.find(auction.lot().policy());
        return policy.map(this::refusalUnder)
                .orElseGet(() ->
                        Optional.of(new BidOutcome.UnknownPolicy(auction.lot().policy())))
                .map(refused -> Decision.<RevisionOutcome>unchanged(refused, auction))
                .orElseGet(() -> revised(policy));
    }

    private Optional<Refused> refusalUnder(AuctionPolicy policy) {
        var status = auction.statusAt(now);
        if (status.isEnded()) {
            return Optional.of(new AlreadyEnded(status));
        }
        if (auction.bidding().leading().isPresent()) {
            return Optional.of(new TermsFrozen(auction.bidding().count()));
        }
        var agreed = auction.lot().terms();
        var opened = !now.isBefore(agreed.opensAt());
        if (opened && !terms.opensAt().equals(agreed.opensAt())) {
            return Optional.of(new OpeningPassed(agreed.opensAt()));
        }
        if (opened && !terms.closesAt().isAfter(now)) {
            return Optional.of(policy.durationRefusal());
        }
        // An auction that runs already is measured from its opening, as it was when it was listed.
        return policy.refusalOf(terms, opened ? agreed.opensAt() : now).map(refused -> refused);
    }

    private Decision<RevisionOutcome> revised(Optional<AuctionPolicy> policy) {
        var old = auction.lot();
        var lot = new Lot(old.id(), old.seller(), old.policy(), terms, old.secret());
        var before = new Auction(
                lot, auction.bidding(), auction.lifecycle(), auction.defaulters(), auction.head(), auction.version());
        var fact = new LogFact.TermsSet(PublicTerms.of(terms, lot.secret()));
        var step = new AuctionStep(before, policy).to(Bidding.none(terms), auction.lifecycle(), now, fact);
        return step.decision(new Revised(step.board()), List.of(new AuctionEvent.AuctionRevised(step.board())));
    }
}

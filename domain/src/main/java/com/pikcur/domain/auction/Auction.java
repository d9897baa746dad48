package com.pikcur.domain.auction;

import com.pikcur.domain.auction.Lifecycle.Running;
import com.pikcur.domain.auction.Lifecycle.Scheduled;
import com.pikcur.domain.auction.Lifecycle.Sold;
import com.pikcur.domain.auction.Lifecycle.Unsold;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A timed sale of one thing to whoever would pay most.
 *
 * <p>Immutable: every method decides one thing and hands back the next auction together with the log entry that records
 * it. Same auction, same question, same instant: always the same decision.
 *
 * @param defaulters those who have won it and did not pay: once somebody has, no amount is hidden any more
 * @param version counts what was stored; set by the store alone
 */
public record Auction(
        Lot lot, Bidding bidding, Lifecycle lifecycle, Set<MemberId> defaulters, LogHead head, long version) {

    public Auction {
        defaulters = Set.copyOf(defaulters);
    }

    /** Puts the lot up. Whether the policy takes its terms is {@link AuctionPolicy#refusalOf}'s to say beforehand. */
    public static Decision<ListingOutcome.Listed> list(Lot lot, AuctionPolicy policy, Instant now) {
        var lifecycle = lot.terms().opensAt().isAfter(now) ? new Scheduled() : new Running();
        var bidding = Bidding.none(lot.terms());
        var blank = new Auction(lot, bidding, lifecycle, Set.of(), LogHead.genesis(lot.id(), policy), 0);
        var fact = new LogFact.TermsSet(PublicTerms.of(lot.terms(), lot.secret()));
        var step = new AuctionStep(blank, Optional.of(policy)).to(bidding, lifecycle, now, fact);
        var board = step.board();
        return step.decision(
                new ListingOutcome.Listed(board), List.of(new AuctionEvent.AuctionListed(board, lot.seller())));
    }

    /** Where bids get decided. */
    public Decision<BidOutcome> place(Bid bid, Standing standing, AuctionPolicies policies) {
        return new BidDecision(this, bid, standing).decide(policies);
    }

    /** Ends the auction in favour of the buyer, while that is still to be had. */
    public Decision<BuyNowOutcome> buyNow(
            BidId purchase, MemberId buyer, Standing standing, Instant now, AuctionPolicies policies) {
        return new BuyNowDecision(this, purchase, buyer, standing, now).decide(policies);
    }

    /**
     * Takes a bid back: all own ones while the end is far, the one alone shortly after its placing. Price and leader
     * become what they would be if it had never been; the end stays where it is.
     *
     * @param standingBids all accepted bids that have not been taken back, in the order of their placing
     * @throws NoSuchBid if the member has no such bid among them
     */
    public Decision<RetractionOutcome> retract(
            BidId bid, MemberId member, Instant now, List<Bid> standingBids, AuctionPolicies policies) {
        return new RetractionDecision(this, bid, member, now, standingBids).decide(policies);
    }

    /** Changes the terms while nobody has bid on them. */
    public Decision<RevisionOutcome> revise(Terms terms, Instant now, AuctionPolicies policies) {
        return new RevisionDecision(this, terms, now).decide(policies);
    }

    /** Calls the auction off; its bids are void. From the effective end on the result stands, however late the timer is. */
    public Decision<CancelOutcome> cancel(Canceller by, Instant now) {
        var status = statusAt(now);
        if (status.isEnded()) {
            return Decision.unchanged(new CancelOutcome.AlreadyEnded(status), this);
        }
        if (by == Canceller.SELLER && bidding.leading().isPresent()) {
            return Decision.unchanged(new CancelOutcome.HasBids(bidding.count()), this);
        }
        var step = new AuctionStep(this, Optional.empty())
                .to(bidding, new Lifecycle.Cancelled(), now, new LogFact.Cancelled(by));
        return step.decision(
                new CancelOutcome.Cancelled(step.board()),
                List.of(new AuctionEvent.AuctionCancelled(step.board(), lot.seller())));
    }

    /** Begins a scheduled auction, so that watchers see it. Bids do not wait for this: the clock opens it to them. */
    public Decision<StartOutcome> start(Instant now, AuctionPolicies policies) {
        if (!(lifecycle instanceof Scheduled) || statusAt(now).isEnded()) {
            return Decision.unchanged(new StartOutcome.AlreadyStarted(), this);
        }
        if (now.isBefore(lot.terms().opensAt())) {
            return Decision.unchanged(new StartOutcome.NotDue(lot.terms().opensAt()), this);
        }
        var step = new AuctionStep(this, policies.find(lot.policy()))
                .to(bidding, new Running(), now, new LogFact.Started());
        return step.decision(
                new StartOutcome.Started(step.board()),
                List.of(new AuctionEvent.AuctionStarted(step.board(), lot.seller())));
    }

    /** Closes the auction at its effective end or later, once: sold to the leader if the reserve is met. */
    public Decision<CloseOutcome> close(Instant now) {
        var stored = storedStatus(now);
        if (stored.isEnded()) {
            return Decision.unchanged(new CloseOutcome.AlreadyEnded(stored), this);
        }
        if (now.isBefore(bidding.closesAt())) {
            return Decision.unchanged(new CloseOutcome.NotDue(bidding.closesAt()), this);
        }
        var end = result();
        var step = new AuctionStep(this, Optional.empty()).to(bidding, end, now, new LogFact.Closed());
        var board = step.board();
        AuctionEvent event = end instanceof Sold(var winner, var price)
                ? new AuctionEvent.AuctionSold(board, lot.seller(), winner, price)
                : new AuctionEvent.AuctionUnsold(board, lot.seller());
        return step.decision(new CloseOutcome.Closed(board), List.of(event));
    }

    /** Gives up this unsold auction's place to a new one, once. */
    public Decision<Optional<ListingOutcome.Refused>> giveWayTo(AuctionId relistedAs, Instant now) {
        return switch (lifecycle) {
            case Unsold(var already)
            when already.isPresent() ->
                Decision.unchanged(Optional.of(new ListingOutcome.AlreadyRelisted(already.orElseThrow())), this);
            case Unsold _ -> {
                var step = new AuctionStep(this, Optional.empty())
                        .to(bidding, new Unsold(Optional.of(relistedAs)), now, new LogFact.Relisted(relistedAs));
                yield step.decision(
                        Optional.empty(), List.of(new AuctionEvent.AuctionRelisted(step.board(), relistedAs)));
            }
            case Scheduled _, Running _, Sold _, Lifecycle.Cancelled _ ->
                Decision.unchanged(Optional.of(new ListingOutcome.NotUnsold(statusAt(now))), this);
        };
    }

    /** Takes the sale back from a winner who did not pay. A win of somebody else is left alone. */
    public Decision<LapseOutcome> lapse(MemberId winner, Instant now) {
        return new LapseDecision(this, winner, now).decide();
    }

    /** The highest bid of everybody who may be offered it after a lapse, greatest first, the earlier of equal ones. */
    public List<Bid> secondChanceCandidates(List<Bid> standingBids) {
        return new SecondChanceDecision(this, standingBids).candidates();
    }

    /** Sells it after a lapse to another bidder, at that bidder's own highest bid. */
    public Decision<SecondSaleOutcome> sellBySecondChance(MemberId bidder, List<Bid> standingBids, Instant now) {
        return new SecondChanceDecision(this, standingBids).sell(bidder, now);
    }

    /** What everybody sees at this instant. From the effective end on that is the result, however late the timer is. */
    public AuctionBoard boardAt(Instant now, AuctionPolicies policies) {
        return new AuctionStep(this, policies.find(lot.policy())).boardAt(now, head.seq());
    }

    public AuctionSummary summary() {
        return AuctionSummary.of(this);
    }

    public AuctionStatus statusAt(Instant now) {
        return summary().statusAt(now);
    }

    /** Bids are taken from the opening on, and before the effective end. */
    boolean takesBidsAt(Instant instant) {
        return statusAt(instant) == AuctionStatus.OPEN;
    }

    AuctionStatus storedStatus(Instant now) {
        return summary().openedAt(now);
    }

    public ReserveState reserveState() {
        return summary().reserveState();
    }

    public Optional<Money> buyNowPrice() {
        return summary().buyNowPrice();
    }

    private Lifecycle result() {
        return bidding.leading()
                .filter(_ -> summary().result() == AuctionStatus.SOLD)
                .<Lifecycle>map(leader -> new Sold(leader.bidder(), bidding.price()))
                .orElseGet(() -> new Unsold(Optional.empty()));
    }
}

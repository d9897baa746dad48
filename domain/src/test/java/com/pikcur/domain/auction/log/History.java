package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to one auction, step by step, and the log that is kept of it. Time stands still unless it is moved. */
public final class History {

    private final AuctionPolicy policy;
    private final AuctionPolicies policies;
    private final List<Recorded> log = new ArrayList<>();
    private final List<Bid> standing = new ArrayList<>();
    private Auction auction;
    private Instant now;
    private long ids;

    private History(AuctionPolicy policy, Lot lot, Instant now) {
        this.policy = policy;
        this.policies = AuctionPolicies.of(List.of(policy), policy.version());
        this.now = now;
        var listed = Auction.list(lot, policy, now);
        this.auction = listed.auction();
        keep(listed);
    }

    public static History of(Lot lot, AuctionPolicy policy, Instant now) {
        return new History(policy, lot, now);
    }

    /** Lets time pass. */
    public History after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public History at(Instant instant) {
        now = instant;
        return this;
    }

    /** Bids, and tells the bid's id. */
    public BidId bid(MemberId bidder, long maximumWon) {
        return bid(bidder, maximumWon, Standing.GOOD, policies);
    }

    public BidId bidBlocked(MemberId bidder, long maximumWon) {
        return bid(bidder, maximumWon, Standing.BLOCKED, policies);
    }

    /** Bids at a node that does not know the auction's policy. */
    public BidId bidElsewhere(MemberId bidder, long maximumWon) {
        return bid(bidder, maximumWon, Standing.GOOD, otherPolicies());
    }

    private BidId bid(MemberId bidder, long maximumWon, Standing good, AuctionPolicies known) {
        var bid = new Bid(nextId(), bidder, Money.won(maximumWon), now);
        var decision = auction.place(bid, good, known);
        keep(decision);
        if (decision.outcome().result().isAccepted()) {
            standing.add(bid);
        }
        return bid.id();
    }

    public History buyNow(MemberId buyer) {
        keep(auction.buyNow(nextId(), buyer, Standing.GOOD, now, policies));
        return this;
    }

    /** Takes the bid back, or is refused, which leaves no entry. */
    public History retract(BidId id) {
        var bidder = standing.stream()
                .filter(bid -> bid.id().equals(id))
                .findFirst()
                .orElseThrow()
                .bidder();
        var decision = auction.retract(id, bidder, now, List.copyOf(standing), policies);
        keep(decision);
        decision.recorded().ifPresent(recorded -> {
            if (recorded.entry().fact() instanceof LogFact.BidsRetracted gone) {
                standing.removeIf(bid -> gone.bids().contains(bid.id()));
            }
        });
        return this;
    }

    public History revise(Terms terms) {
        keep(auction.revise(terms, now, policies));
        return this;
    }

    public History start() {
        keep(auction.start(now, policies));
        return this;
    }

    /** Starts at a node that does not know the auction's policy. */
    public History startElsewhere() {
        keep(auction.start(now, otherPolicies()));
        return this;
    }

    public History cancel(Canceller by) {
        keep(auction.cancel(by, now));
        return this;
    }

    /** Goes to the effective end and closes. */
    public History close() {
        now = now.isBefore(auction.bidding().closesAt()) ? auction.bidding().closesAt() : now;
        keep(auction.close(now));
        return this;
    }

    public History relist() {
        keep(auction.giveWayTo(new AuctionId(new UUID(7, 7)), now));
        return this;
    }

    public History lapse(MemberId winner) {
        keep(auction.lapse(winner, now));
        return this;
    }

    public History secondChance(MemberId bidder) {
        keep(auction.sellBySecondChance(bidder, List.copyOf(standing), now));
        return this;
    }

    public Auction auction() {
        return auction;
    }

    public Instant now() {
        return now;
    }

    public AuctionStatus status() {
        return log.getLast().entry().after().status();
    }

    public List<Bid> standing() {
        return List.copyOf(standing);
    }

    public List<Recorded> recorded() {
        return List.copyOf(log);
    }

    /** The log as the public gets it. */
    public BidLog published() {
        return publishedTo(Optional.empty());
    }

    public BidLog publishedTo(MemberId viewer) {
        return publishedTo(Optional.of(viewer));
    }

    private BidLog publishedTo(Optional<MemberId> viewer) {
        var disclosure = new Disclosure(auction, viewer);
        return new BidLog(
                auction.lot().id(),
                policy,
                disclosure.terms(),
                disclosure.reserveOpening(),
                log.stream().map(disclosure::publish).toList(),
                auction.head());
    }

    private BidId nextId() {
        return new BidId(new UUID(auction.lot().id().value().getMostSignificantBits(), ++ids));
    }

    private AuctionPolicies otherPolicies() {
        var other = new AuctionPolicy(
                new PolicyVersion("elsewhere"),
                policy.increments(),
                policy.listing(),
                policy.extension(),
                policy.retraction());
        return AuctionPolicies.of(List.of(other), other.version());
    }

    private void keep(Decision<?> decision) {
        auction = decision.auction();
        decision.recorded().ifPresent(log::add);
    }
}

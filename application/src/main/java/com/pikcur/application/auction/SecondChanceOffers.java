package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceEnded;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceOffered;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.NoSuchSecondChance;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.SecondChanceEnd;
import com.pikcur.domain.auction.SecondSaleOutcome;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the use cases about second chances share, in the caller's transaction, which begins with {@link #locked}. */
public final class SecondChanceOffers {

    /** Where auctions, offers and bidders stand. */
    public record Stores(
            AuctionRepository auctions, SecondChances chances, Standings standings, AuctionTimers timers) {}

    private final Stores stores;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Duration answerWithin;

    /** @param answerWithin how long each bidder who is asked may think about it */
    public SecondChanceOffers(Stores stores, DomainEvents events, AuctionPolicies policies, Duration answerWithin) {
        this.stores = stores;
        this.events = events;
        this.policies = policies;
        this.answerWithin = answerWithin;
    }

    /** The auction, held: whoever wants to change its offer, its sale or its re-listing queues up here. */
    Auction locked(AuctionId id) {
        return stores.auctions().findLocked(id).orElseThrow(() -> new NoSuchAuction(id));
    }

    Auction lockedOf(MemberId seller, AuctionId id) {
        return Optional.of(locked(id))
                .filter(auction -> auction.lot().seller().equals(seller))
                .orElseThrow(() -> new NoSuchAuction(id));
    }

    Optional<SecondChance> find(AuctionId id) {
        return stores.chances().find(id);
    }

    SecondChance of(AuctionId id) {
        return find(id).orElseThrow(() -> new NoSuchSecondChance(id));
    }

    Standing standing(MemberId bidder, Auction auction) {
        return stores.standings().of(bidder, auction.lot().seller());
    }

    /** The first of those not asked yet who may bid now. */
    Optional<Bid> next(Auction auction, Set<MemberId> passed) {
        return candidates(auction).stream()
                .filter(bid -> !passed.contains(bid.bidder()))
                .filter(bid -> standing(bid.bidder(), auction) == Standing.GOOD)
                .findFirst();
    }

    private List<Bid> candidates(Auction auction) {
        return auction.secondChanceCandidates(
                stores.auctions().standingBids(auction.lot().id()));
    }

    Instant answerBy(Instant now) {
        return now.plus(answerWithin);
    }

    void waitUntil(AuctionId id, Instant answerBy) {
        stores.timers().secondChanceAnswerBy(id, answerBy);
    }

    /** Goes on to the next after somebody has passed, or comes to its end. */
    SecondChance moveOn(Auction auction, SecondChance passed, Instant now) {
        return keep(auction, passed.on(next(auction, passed.passed()), answerBy(now)), now);
    }

    Decision<SecondSaleOutcome> sale(Auction auction, MemberId bidder, Instant now) {
        return auction.sellBySecondChance(
                bidder, stores.auctions().standingBids(auction.lot().id()), now);
    }

    /** Stores a sale, and tells of it before anything that follows from it. */
    Auction keep(Decision<SecondSaleOutcome> sale) {
        stores.auctions().save(sale);
        events.publish(sale.events());
        return sale.auction();
    }

    /** Stores where the offering stands now, sets its timer, and tells those concerned. */
    SecondChance keep(Auction auction, SecondChance chance, Instant now) {
        stores.chances().save(chance);
        switch (chance.state()) {
            case SecondChance.State.Offered(var bidder, var price, var answerBy) -> {
                waitUntil(chance.auction(), answerBy);
                var board = auction.boardAt(now, policies);
                events.publish(List.of(new SecondChanceOffered(board, bidder, price, answerBy)));
            }
            case SecondChance.State.Accepted _ -> end(auction, SecondChanceEnd.ACCEPTED, now);
            case SecondChance.State.Stopped _ -> end(auction, SecondChanceEnd.STOPPED, now);
            case SecondChance.State.Exhausted() -> end(auction, SecondChanceEnd.EXHAUSTED, now);
        }
        return chance;
    }

    private void end(Auction auction, SecondChanceEnd how, Instant now) {
        stores.timers().forgetSecondChance(auction.lot().id());
        events.publish(List.of(new SecondChanceEnded(auction.boardAt(now, policies), how)));
    }
}

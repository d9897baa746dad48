package com.pikcur.application.auction;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.ListingOutcome.Listed;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.Secret;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Instant;
import java.util.function.Supplier;

/** Puts a new auction up, with all that belongs to it, in the caller's transaction. */
public final class NewAuctions {

    /** What is put up, by whom and how. */
    record Offered(AuctionId id, MemberId seller, Article article, Terms terms) {}

    private final AuctionRepository auctions;
    private final ArticleRepository articles;
    private final AuctionTimers timers;
    private final DomainEvents events;
    private final Supplier<Bytes32> randomKeys;

    /** @param randomKeys 32 unpredictable bytes for each auction */
    public NewAuctions(
            AuctionRepository auctions,
            ArticleRepository articles,
            AuctionTimers timers,
            DomainEvents events,
            Supplier<Bytes32> randomKeys) {
        this.auctions = auctions;
        this.articles = articles;
        this.timers = timers;
        this.events = events;
        this.randomKeys = randomKeys;
    }

    /** @throws com.pikcur.domain.auction.port.AlreadyRecorded if there is an auction of this id */
    ListingOutcome put(Offered offered, AuctionPolicy policy, Instant now) {
        var refusal = policy.refusalOf(offered.terms(), now);
        if (refusal.isPresent()) {
            return refusal.orElseThrow();
        }
        var secret = new Secret(randomKeys.get());
        var lot = new Lot(offered.id(), offered.seller(), policy.version(), offered.terms(), secret);
        var decision = Auction.list(lot, policy, now);
        auctions.add(decision);
        articles.add(offered.id(), offered.article());
        timers.follow(decision.outcome().board(), offered.terms().opensAt());
        events.publish(decision.events());
        return decision.outcome();
    }

    /** The same, and the unsold auction that gave way is stored with it; neither without the other. */
    ListingOutcome putInPlaceOf(Decision<?> gaveWay, Offered offered, AuctionPolicy policy, Instant now) {
        var outcome = put(offered, policy, now);
        if (outcome instanceof Listed) {
            auctions.save(gaveWay);
            events.publish(gaveWay.events());
        }
        return outcome;
    }

    /** What was answered when this auction was put up. */
    ListingOutcome earlierAnswer(AuctionId id) {
        return new Listed(auctions.log(id, 0, 1).getFirst().entry().after());
    }
}

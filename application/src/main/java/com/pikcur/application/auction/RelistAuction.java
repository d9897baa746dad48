package com.pikcur.application.auction;

import com.pikcur.application.auction.NewAuctions.Offered;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: a seller puts up again what found no buyer. The new auction takes the old one's words with it. */
public final class RelistAuction {

    /**
     * What is to be listed again, and how.
     *
     * @param as the id of the new auction, taken from the request's key
     * @param prices those of the old auction, if empty
     * @param opensAt at once, if empty
     */
    public record Command(
            AuctionId unsold,
            AuctionId as,
            MemberId seller,
            Optional<Prices> prices,
            Optional<Instant> opensAt,
            Instant closesAt) {}

    /** What the use case reads. */
    public record Stores(AuctionRepository auctions, ArticleRepository articles, SecondChances chances) {}

    private final Transactions transactions;
    private final Stores stores;
    private final NewAuctions newAuctions;
    private final AuctionPolicies policies;
    private final Clock clock;

    public RelistAuction(
            Transactions transactions, Stores stores, NewAuctions newAuctions, AuctionPolicies policies, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.newAuctions = newAuctions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Lists it again, once.
     *
     * @throws NoSuchAuction if the seller has no such auction
     */
    public ListingOutcome handle(Command command) {
        var policy = policies.find(policies.current()).orElseThrow();
        return transactions.execute(() -> {
            var unsold = stores.auctions()
                    .findLocked(command.unsold())
                    .filter(found -> found.lot().seller().equals(command.seller()))
                    .orElseThrow(() -> new NoSuchAuction(command.unsold()));
            var now = clock.instant();
            var offer = stores.chances().find(command.unsold()).flatMap(RelistAuction::refusalFor);
            if (offer.isPresent()) {
                return offer.orElseThrow();
            }
            var decision = unsold.giveWayTo(command.as(), now);
            return decision.outcome()
                    .map(refused -> earlierAnswer(refused, command))
                    .orElseGet(() -> newAuctions.putInPlaceOf(decision, offer(unsold, command, now), policy, now));
        });
    }

    /** Whoever is asked may rely on it: the seller has to stop the offer first, even one whose time has just run out. */
    private static Optional<ListingOutcome> refusalFor(SecondChance chance) {
        return chance.state() instanceof SecondChance.State.Offered offer
                ? Optional.of(new ListingOutcome.SecondChanceOpen(offer.answerBy()))
                : Optional.empty();
    }

    private ListingOutcome earlierAnswer(ListingOutcome.Refused refused, Command again) {
        return refused instanceof ListingOutcome.AlreadyRelisted(var as) && as.equals(again.as())
                ? newAuctions.earlierAnswer(as)
                : refused;
    }

    private Offered offer(Auction unsold, Command command, Instant now) {
        var article = stores.articles().find(command.unsold()).orElseThrow(() -> new NoSuchAuction(command.unsold()));
        var old = unsold.lot().terms();
        var terms = new Terms(
                command.prices().orElse(old.prices()),
                command.opensAt().orElse(now),
                command.closesAt(),
                old.autoExtend());
        return new Offered(command.as(), command.seller(), article, terms);
    }
}

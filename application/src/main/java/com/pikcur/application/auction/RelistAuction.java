package com.pikcur.application.auction;

import com.pikcur.application.auction.NewAuctions.Offered;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
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

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final ArticleRepository articles;
    private final NewAuctions newAuctions;
    private final AuctionPolicies policies;
    private final Clock clock;

    public RelistAuction(
            Transactions transactions,
            AuctionRepository auctions,
            ArticleRepository articles,
            NewAuctions newAuctions,
            AuctionPolicies policies,
            Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.articles = articles;
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
            var unsold = auctions.findLocked(command.unsold())
                    .filter(found -> found.lot().seller().equals(command.seller()))
                    .orElseThrow(() -> new NoSuchAuction(command.unsold()));
            var now = clock.instant();
            var decision = unsold.giveWayTo(command.as(), now);
            return decision.outcome()
                    .map(refused -> earlierAnswer(refused, command))
                    .orElseGet(() -> newAuctions.putInPlaceOf(decision, offer(unsold, command, now), policy, now));
        });
    }

    private ListingOutcome earlierAnswer(ListingOutcome.Refused refused, Command again) {
        return refused instanceof ListingOutcome.AlreadyRelisted(var as) && as.equals(again.as())
                ? newAuctions.earlierAnswer(as)
                : refused;
    }

    private Offered offer(Auction unsold, Command command, Instant now) {
        var article = articles.find(command.unsold()).orElseThrow(() -> new NoSuchAuction(command.unsold()));
        var old = unsold.lot().terms();
        var terms = new Terms(
                command.prices().orElse(old.prices()),
                command.opensAt().orElse(now),
                command.closesAt(),
                old.autoExtend());
        return new Offered(command.as(), command.seller(), article, terms);
    }
}

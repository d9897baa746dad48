package com.pikcur.application.auction;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.RevisionOutcome;
import com.pikcur.domain.auction.RevisionOutcome.Revised;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: a seller changes an auction nobody has bid on yet: its terms and its words. */
public final class ReviseAuction {

    /** @param opensAt stays as it is, if empty */
    public record Command(
            AuctionId auction,
            MemberId seller,
            Article article,
            Prices prices,
            Optional<Instant> opensAt,
            Instant closesAt,
            boolean autoExtend) {}

    /** What a changed auction is kept in: the auction, its words, its timers. */
    public record Stores(AuctionRepository auctions, ArticleRepository articles, AuctionTimers timers) {}

    private final Transactions transactions;
    private final Stores stores;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Clock clock;

    public ReviseAuction(
            Transactions transactions, Stores stores, DomainEvents events, AuctionPolicies policies, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if the seller has no such auction */
    public RevisionOutcome handle(Command command) {
        return transactions.execute(() -> {
            var auction = stores.auctions()
                    .findLocked(command.auction())
                    .filter(found -> found.lot().seller().equals(command.seller()))
                    .orElseThrow(() -> new NoSuchAuction(command.auction()));
            var opensAt = command.opensAt().orElse(auction.lot().terms().opensAt());
            var terms = new Terms(command.prices(), opensAt, command.closesAt(), command.autoExtend());
            var decision = auction.revise(terms, clock.instant(), policies);
            if (decision.outcome() instanceof Revised(var board)) {
                stores.auctions().save(decision);
                stores.articles().rewrite(command.auction(), command.article());
                stores.timers().follow(board, opensAt);
                events.publish(decision.events());
            }
            return decision.outcome();
        });
    }
}

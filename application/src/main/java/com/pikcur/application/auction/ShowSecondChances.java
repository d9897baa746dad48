package com.pikcur.application.auction;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.NoSuchSecondChance;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.SecondChance.State;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Use case: a seller sees where the offering stands, a bidder what is offered to them. */
public final class ShowSecondChances {

    /**
     * An offering as its seller, or the one who is asked, may see it.
     *
     * @param bidder who is asked, was asked last, or has taken it, by the name they have on this auction
     */
    public record View(SecondChance chance, Optional<Alias> bidder) {}

    /** What a member may take. */
    public record Offer(AuctionId auction, String title, Money price, Instant answerBy) {}

    private final AuctionRepository auctions;
    private final ArticleRepository articles;
    private final SecondChances chances;
    private final Clock clock;

    public ShowSecondChances(
            AuctionRepository auctions, ArticleRepository articles, SecondChances chances, Clock clock) {
        this.auctions = auctions;
        this.articles = articles;
        this.chances = chances;
        this.clock = clock;
    }

    /** @throws com.pikcur.domain.shared.NotFound unless there is one which the viewer may see */
    public View handle(AuctionId id, MemberId viewer) {
        var auction = auctions.find(id).orElseThrow(() -> new NoSuchAuction(id));
        var chance = chances.find(id)
                .filter(found -> auction.lot().seller().equals(viewer)
                        || found.openTo(viewer, clock.instant()).isPresent())
                .orElseThrow(() -> new NoSuchSecondChance(id));
        return new View(chance, bidderOf(chance.state()).map(auction.lot().secret()::aliasOf));
    }

    private static Optional<MemberId> bidderOf(State state) {
        return switch (state) {
            case State.Offered(var bidder, var _, var _) -> Optional.of(bidder);
            case State.Accepted(var bidder, var _) -> Optional.of(bidder);
            case State.Stopped(var bidder) -> Optional.of(bidder);
            case State.Exhausted() -> Optional.empty();
        };
    }

    /** Everything that is offered to this member now, the most urgent first. */
    public List<Offer> to(MemberId bidder) {
        var now = clock.instant();
        return chances.openTo(bidder, now).stream()
                .flatMap(chance -> chance.openTo(bidder, now).stream()
                        .map(offer -> new Offer(
                                chance.auction(), titleOf(chance.auction()), offer.price(), offer.answerBy())))
                .toList();
    }

    private String titleOf(AuctionId auction) {
        return articles.find(auction).map(Article::title).orElseThrow(() -> new NoSuchAuction(auction));
    }
}

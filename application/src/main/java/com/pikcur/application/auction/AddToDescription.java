package com.pikcur.application.auction;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Use case: a seller adds a word to what is on sale. This stays possible after bids have come: nothing is taken back. */
public final class AddToDescription {

    public record Command(AuctionId auction, MemberId seller, String text) {}

    /** Everything that can come of it. Switch over it without a default. */
    public sealed interface Outcome {

        record Added(Addition addition) implements Outcome {}

        record AlreadyEnded(AuctionStatus status) implements Outcome {}

        record TooManyAdditions(int most) implements Outcome {}
    }

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final ArticleRepository articles;
    private final Clock clock;

    public AddToDescription(
            Transactions transactions, AuctionRepository auctions, ArticleRepository articles, Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.articles = articles;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if the seller has no such auction */
    public Outcome handle(Command command) {
        return transactions.execute(() -> {
            var auction = auctions.findLocked(command.auction())
                    .filter(found -> found.lot().seller().equals(command.seller()))
                    .orElseThrow(() -> new NoSuchAuction(command.auction()));
            var now = clock.instant();
            if (auction.statusAt(now).isEnded()) {
                return new Outcome.AlreadyEnded(auction.statusAt(now));
            }
            var article = articles.find(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
            if (article.additions().size() >= Article.MOST_ADDITIONS) {
                return new Outcome.TooManyAdditions(Article.MOST_ADDITIONS);
            }
            var addition = new Addition(command.text(), now);
            articles.append(command.auction(), addition);
            return new Outcome.Added(addition);
        });
    }
}

package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE_ADDITION;

import com.pikcur.application.auction.AuctionQueries.ShownAuction;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds an auction with all words about it, in one statement: one row for each addition, or one where there is none. */
record ShownQuery(AuctionId id) {

    private static final PlainQuery QUESTION = new PlainQuery(DSL.select(AUCTION.fields())
            .select(AUCTION_ARTICLE.TITLE, AUCTION_ARTICLE.DESCRIPTION, AUCTION_ARTICLE.CONDITION)
            .select(AUCTION_ARTICLE_ADDITION.POSITION, AUCTION_ARTICLE_ADDITION.TEXT, AUCTION_ARTICLE_ADDITION.ADDED_AT)
            .from(AUCTION)
            .join(AUCTION_ARTICLE)
            .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
            .leftJoin(AUCTION_ARTICLE_ADDITION)
            .on(AUCTION_ARTICLE_ADDITION.AUCTION_ID.eq(AUCTION.ID))
            .where(AUCTION.ID.eq(PlainQuery.blank("id", AUCTION.ID))));

    /** The auction and its article are the same in each row. */
    private record Part(Auction auction, Article bare, int position, Optional<Addition> addition) {

        static Part of(PlainRow row) {
            var bare = new Article(
                    row.get(AUCTION_ARTICLE.TITLE),
                    row.get(AUCTION_ARTICLE.DESCRIPTION),
                    row.get(AUCTION_ARTICLE.CONDITION),
                    List.of());
            var addition = row.find(AUCTION_ARTICLE_ADDITION.TEXT)
                    .map(text -> new Addition(text, row.get(AUCTION_ARTICLE_ADDITION.ADDED_AT)));
            var position = row.find(AUCTION_ARTICLE_ADDITION.POSITION).orElse(0);
            return new Part(AuctionReader.read(row), bare, position, addition);
        }
    }

    Optional<ShownAuction> fetch(DSLContext db) {
        var parts = QUESTION.fetch(db, Map.of("id", id), Part::of);
        // To have these few put in order would cost the database a fifth of the question.
        var additions = parts.stream()
                .sorted(Comparator.comparingInt(Part::position))
                .flatMap(part -> part.addition().stream())
                .toList();
        return parts.stream()
                .findFirst()
                .map(part -> new ShownAuction(
                        new AuctionLookup(db).withDefaulters(part.auction()), article(part.bare(), additions)));
    }

    private static Article article(Article bare, List<Addition> additions) {
        return new Article(bare.title(), bare.description(), bare.condition(), additions);
    }
}

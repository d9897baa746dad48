package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE_ADDITION;

import com.pikcur.application.auction.AuctionQueries.ShownAuction;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Finds an auction with all words about it, in one statement: one row for each addition, or one where there is none. */
record ShownQuery(AuctionId id) {

    Optional<ShownAuction> fetch(DSLContext db) {
        List<? extends Record> rows = db.select(AUCTION.fields())
                .select(AUCTION_ARTICLE.TITLE, AUCTION_ARTICLE.DESCRIPTION, AUCTION_ARTICLE.CONDITION)
                .select(AUCTION_ARTICLE_ADDITION.TEXT, AUCTION_ARTICLE_ADDITION.ADDED_AT)
                .from(AUCTION)
                .join(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .leftJoin(AUCTION_ARTICLE_ADDITION)
                .on(AUCTION_ARTICLE_ADDITION.AUCTION_ID.eq(AUCTION.ID))
                .where(AUCTION.ID.eq(id))
                .orderBy(AUCTION_ARTICLE_ADDITION.POSITION)
                .fetch();
        return rows.stream()
                .findFirst()
                .map(row -> new ShownAuction(
                        JooqAuctionRepository.toAuction(row.into(AUCTION), db), article(row, additions(rows))));
    }

    private static Article article(Record row, List<Addition> additions) {
        return new Article(
                row.get(AUCTION_ARTICLE.TITLE),
                row.get(AUCTION_ARTICLE.DESCRIPTION),
                row.get(AUCTION_ARTICLE.CONDITION),
                additions);
    }

    private static List<Addition> additions(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(AUCTION_ARTICLE_ADDITION.TEXT) != null)
                .map(row -> new Addition(
                        row.get(AUCTION_ARTICLE_ADDITION.TEXT), row.get(AUCTION_ARTICLE_ADDITION.ADDED_AT)))
                .toList();
    }
}

package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE_ADDITION;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.port.ArticleRepository;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is on sale, in MariaDB: the words in one row, what was added later in one row each. */
public final class JooqArticleRepository implements ArticleRepository {

    private final DSLContext db;

    public JooqArticleRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(AuctionId id, Article article) {
        db.insertInto(AUCTION_ARTICLE)
                .set(AUCTION_ARTICLE.AUCTION_ID, id)
                .set(AUCTION_ARTICLE.TITLE, article.title())
                .set(AUCTION_ARTICLE.DESCRIPTION, article.description())
                .set(AUCTION_ARTICLE.CONDITION, article.condition())
                .execute();
        article.additions().forEach(addition -> append(id, addition));
    }

    @Override
    public Optional<Article> find(AuctionId id) {
        return db.selectFrom(AUCTION_ARTICLE)
                .where(AUCTION_ARTICLE.AUCTION_ID.eq(id))
                .fetchOptional(
                        row -> new Article(row.getTitle(), row.getDescription(), row.getCondition(), additions(id)));
    }

    private List<Addition> additions(AuctionId id) {
        return db.selectFrom(AUCTION_ARTICLE_ADDITION)
                .where(AUCTION_ARTICLE_ADDITION.AUCTION_ID.eq(id))
                .orderBy(AUCTION_ARTICLE_ADDITION.POSITION)
                .fetch(row -> new Addition(row.getText(), row.getAddedAt()));
    }

    @Override
    public void rewrite(AuctionId id, Article article) {
        db.update(AUCTION_ARTICLE)
                .set(AUCTION_ARTICLE.TITLE, article.title())
                .set(AUCTION_ARTICLE.DESCRIPTION, article.description())
                .set(AUCTION_ARTICLE.CONDITION, article.condition())
                .where(AUCTION_ARTICLE.AUCTION_ID.eq(id))
                .execute();
    }

    @Override
    public void append(AuctionId id, Addition addition) {
        var next = DSL.select(DSL.count())
                .from(AUCTION_ARTICLE_ADDITION)
                .where(AUCTION_ARTICLE_ADDITION.AUCTION_ID.eq(id));
        db.insertInto(AUCTION_ARTICLE_ADDITION)
                .set(AUCTION_ARTICLE_ADDITION.AUCTION_ID, id)
                .set(AUCTION_ARTICLE_ADDITION.POSITION, DSL.field(next))
                .set(AUCTION_ARTICLE_ADDITION.TEXT, addition.text())
                .set(AUCTION_ARTICLE_ADDITION.ADDED_AT, addition.addedAt())
                .execute();
    }
}

package com.pikcur.persistence.auction;

import com.pikcur.application.auction.KeptViews;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.persistence.shared.AfterCommit;
import java.util.Optional;

/** Tells this node's screens of every change of words, with the commit. */
public final class TellingArticleRepository implements ArticleRepository {

    private final ArticleRepository articles;
    private final KeptViews views;

    public TellingArticleRepository(ArticleRepository articles, KeptViews views) {
        this.articles = articles;
        this.views = views;
    }

    @Override
    public void add(AuctionId id, Article article) {
        articles.add(id, article);
        AfterCommit.run(() -> views.forgetWithLists(id));
    }

    @Override
    public Optional<Article> find(AuctionId id) {
        return articles.find(id);
    }

    @Override
    public void rewrite(AuctionId id, Article article) {
        articles.rewrite(id, article);
        AfterCommit.run(() -> views.forgetWithLists(id));
    }

    @Override
    public void append(AuctionId id, Article.Addition addition) {
        articles.append(id, addition);
        AfterCommit.run(() -> views.forgetWithLists(id));
    }
}

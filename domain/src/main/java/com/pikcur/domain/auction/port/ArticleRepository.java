package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import java.util.Optional;

/** Keeps what is on sale, in its seller's words. Contract: {@code ArticleRepositoryContract}. */
public interface ArticleRepository {

    void add(AuctionId id, Article article);

    Optional<Article> find(AuctionId id);

    /** Puts the words of this article in place of the stored ones; its additions stay as they are. */
    void rewrite(AuctionId id, Article article);

    /** Appends one addition; those before it stay. The caller holds the auction locked. */
    void append(AuctionId id, Article.Addition addition);
}

package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Articles in memory. */
public final class InMemoryArticles implements ArticleRepository {

    private final InMemoryTransactions.Kept<Map<AuctionId, Article>> articles;

    public InMemoryArticles(InMemoryTransactions transactions) {
        this.articles = transactions.keep(Map.of());
    }

    @Override
    public void add(AuctionId id, Article article) {
        put(id, article);
    }

    @Override
    public Optional<Article> find(AuctionId id) {
        return Optional.ofNullable(articles.get().get(id));
    }

    @Override
    public void rewrite(AuctionId id, Article article) {
        change(
                id,
                stored -> new Article(article.title(), article.description(), article.condition(), stored.additions()));
    }

    @Override
    public void append(AuctionId id, Article.Addition addition) {
        change(id, stored -> {
            var additions = Stream.concat(stored.additions().stream(), Stream.of(addition))
                    .toList();
            return new Article(stored.title(), stored.description(), stored.condition(), additions);
        });
    }

    private void change(AuctionId id, UnaryOperator<Article> change) {
        put(id, change.apply(find(id).orElseThrow()));
    }

    private void put(AuctionId id, Article article) {
        articles.change(before -> {
            var after = new HashMap<>(before);
            after.put(id, article);
            return Map.copyOf(after);
        });
    }
}

package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleRepository} promises. */
public interface ArticleRepositoryContract {

    Article SNEAKERS = Article.of("Jordan 1 \"Chicago\" 한정판 👟", "Worn once.\nBox 있음; 100 % real_", Condition.LIKE_NEW);

    ArticleRepository articles();

    AuctionRepository auctions();

    Transactions transactions();

    @Test
    default void what_was_added_is_found() {
        assertThat(articles().find(onSale(SNEAKERS))).contains(SNEAKERS);
    }

    @Test
    default void an_article_of_every_condition_is_kept() {
        for (var condition : Condition.values()) {
            var article = Article.of("Bearbrick", "", condition);
            assertThat(articles().find(onSale(article))).contains(article);
        }
    }

    @Test
    default void an_unknown_article_is_absent() {
        assertThat(articles().find(new AuctionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void the_longest_texts_are_kept_whole() {
        var longest = new Article(
                "가".repeat(Article.TITLE_LENGTH),
                "👟".repeat(Article.DESCRIPTION_LENGTH / 2),
                Condition.NEW,
                List.of(new Addition("가".repeat(Article.ADDITION_LENGTH), NOW)));

        assertThat(articles().find(onSale(longest))).contains(longest);
    }

    @Test
    default void additions_come_in_the_order_in_which_they_were_made() {
        var id = onSale(SNEAKERS);
        var first = new Addition("The left lace is new.", NOW.plusSeconds(10));
        var second = new Addition("Receipt found.", NOW.plusSeconds(10));
        var third = new Addition("Shipped on Mondays.", NOW.plusSeconds(11));

        append(id, first);
        append(id, second);
        append(id, third);

        assertThat(articles().find(id)).get().extracting(Article::additions).isEqualTo(List.of(first, second, third));
    }

    @Test
    default void an_article_that_is_put_up_again_brings_its_additions() {
        var grown = new Article(
                SNEAKERS.title(),
                SNEAKERS.description(),
                SNEAKERS.condition(),
                List.of(new Addition("one", NOW), new Addition("two", NOW.plusNanos(1_000))));

        assertThat(articles().find(onSale(grown))).contains(grown);
    }

    @Test
    default void rewriting_changes_the_words_and_keeps_the_additions() {
        var id = onSale(SNEAKERS);
        var addition = new Addition("The left lace is new.", NOW);
        append(id, addition);

        transactions().execute(() -> {
            articles().rewrite(id, Article.of("Jordan 1", "Worn twice.", Condition.GOOD));
            return id;
        });

        assertThat(articles().find(id))
                .contains(new Article("Jordan 1", "Worn twice.", Condition.GOOD, List.of(addition)));
    }

    @Test
    default void what_was_rolled_back_was_never_written() {
        var id = onSale(SNEAKERS);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    articles().rewrite(id, Article.of("Jordan 1", "Worn twice.", Condition.GOOD));
                    articles().append(id, new Addition("never said", NOW));
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(articles().find(id)).contains(SNEAKERS);
    }

    private AuctionId onSale(Article article) {
        var listed = aLot().listing();
        return transactions().execute(() -> {
            var id = listed.auction().lot().id();
            auctions().add(listed);
            articles().add(id, article);
            return id;
        });
    }

    private void append(AuctionId id, Addition addition) {
        transactions().execute(() -> {
            articles().append(id, addition);
            return id;
        });
    }
}

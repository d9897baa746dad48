package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Article.Addition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void a_new_article_has_no_additions() {
        assertThat(Article.of("Figure", "Boxed.", Condition.NEW))
                .isEqualTo(new Article("Figure", "Boxed.", Condition.NEW, List.of()));
    }

    @Test
    void an_article_keeps_its_additions_whatever_becomes_of_the_list_they_came_in() {
        var additions = new ArrayList<>(List.of(new Addition("With its stand.", NOW)));
        var article = new Article("Figure", "Boxed.", Condition.NEW, additions);

        additions.clear();

        assertThat(article.additions()).containsExactly(new Addition("With its stand.", NOW));
    }
}

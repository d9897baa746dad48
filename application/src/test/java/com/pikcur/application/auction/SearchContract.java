package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.filter;
import static com.pikcur.application.auction.Shelves.first;
import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises of finding auctions by words. */
public interface SearchContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void every_word_must_be_in_the_title_whatever_its_case() {
        var word = word();
        var id = shelves().put(aLot(), "Air JORDAN 한정판 100%_! " + word);
        shelves().put(aLot(), "Bearbrick " + word);

        assertThat(idsWith("jordan  한정 " + word)).containsExactly(id);
        assertThat(idsWith("100%_! " + word)).containsExactly(id);
        assertThat(idsWith("j%n " + word)).isEmpty();
        assertThat(idsWith("a_r " + word)).isEmpty();
        assertThat(idsWith("jordan bearbrick " + word)).isEmpty();
        assertThat(idsWith(word)).hasSize(2);
    }

    @Test
    default void words_are_found_wherever_they_stand() {
        var word = word();
        var id = shelves().put(aLot(), "😀한정판피규어\\ “é” " + word);

        for (var part : List.of("😀", "😀한정", "정판피", "어", "\\", "어\\", "”", "É")) {
            assertThat(idsWith(part + " " + word)).as(part).containsExactly(id);
        }
        assertThat(idsWith(word.substring(3))).containsExactly(id);
        assertThat(idsWith(word.substring(word.length() - 9))).containsExactly(id);
    }

    @Test
    default void words_that_differ_at_their_ends_alone_are_told_apart() {
        var word = word();
        var one = shelves().put(aLot(), word + word + "1");
        var other = shelves().put(aLot(), word + word + "2");

        assertThat(idsWith(word + word + "1")).containsExactly(one);
        assertThat(idsWith(word + word + "2")).containsExactly(other);
        assertThat(idsWith(word + word + "3")).isEmpty();
    }

    @Test
    default void whatever_looks_like_a_space_separates_words() {
        var word = word();
        var id = shelves().put(aLot(), "Jordan " + word);

        assertThat(idsWith("\u3000jordan\u3000" + word + "\u00a0")).containsExactly(id);
    }

    @Test
    default void a_title_with_a_word_many_times_is_found_once() {
        var word = word();
        var id = shelves().put(aLot(), word + " " + word);

        assertThat(idsWith(word)).containsExactly(id);
        assertThat(idsWith(word + " " + word)).containsExactly(id);
    }

    @Test
    default void a_new_title_is_found_and_the_old_one_is_not() {
        var before = word();
        var after = word();
        var id = shelves().put(aLot(), before);

        rename(id, after);

        assertThat(idsWith(before)).isEmpty();
        assertThat(idsWith(after)).containsExactly(id);
    }

    private void rename(AuctionId id, String title) {
        shelves().transactions().execute(() -> {
            shelves().articles().rewrite(id, Article.of(title, "Rewritten.", Condition.GOOD));
            return id;
        });
    }

    private List<AuctionId> idsWith(String words) {
        return queries().cards(filter(Phase.OPEN, Sort.CLOSING_SOON, words), first(10), NOW).items().stream()
                .map(AuctionCard::id)
                .toList();
    }
}

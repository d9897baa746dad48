package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.all;
import static com.pikcur.application.auction.Shelves.filter;
import static com.pikcur.application.auction.Shelves.first;
import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LotFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises of the order of cards and of reading them page by page. */
public interface CardPagesContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void cards_come_in_each_order() {
        var word = word();
        var dear = shelves().put(listedAt(NOW, 50_000, Duration.ofDays(3)), word);
        var cheap = shelves().put(listedAt(NOW.minusSeconds(1), 10_000, Duration.ofDays(2)), word);
        var middling = shelves().put(listedAt(NOW.minusSeconds(2), 20_000, Duration.ofDays(1)), word);
        shelves().bid(cheap, aBid(ALICE, 10_000));
        shelves().bid(middling, aBid(ALICE, 30_000));
        shelves().bid(middling, aBid(BOB, 25_000));

        assertThat(sorted(Sort.CLOSING_SOON, word)).containsExactly(middling, cheap, dear);
        assertThat(sorted(Sort.NEWEST, word)).containsExactly(dear, cheap, middling);
        assertThat(sorted(Sort.POPULAR, word)).containsExactly(middling, cheap, dear);
        assertThat(sorted(Sort.PRICE, word)).containsExactly(cheap, middling, dear);
    }

    private static Decision<?> listedAt(Instant now, long startWon, Duration open) {
        return Auction.list(aLot().startingAt(startWon).closingIn(open).lot(), POLICY, now);
    }

    private List<AuctionId> sorted(Sort sort, String word) {
        return queries().cards(filter(Phase.OPEN, sort, word), first(10), NOW).items().stream()
                .map(AuctionCard::id)
                .toList();
    }

    @Test
    default void equal_cards_are_neither_lost_nor_doubled_between_pages() {
        var word = word();
        var ids = IntStream.range(0, 7)
                .mapToObj(number -> shelves().put(number % 2 == 0 ? aLot() : scheduledUntilNow(), word))
                .toList();

        for (var sort : Sort.values()) {
            var seen = all(2, cut -> queries().cards(filter(Phase.OPEN, sort, word), cut, NOW.plusSeconds(60)));
            assertThat(seen).extracting(AuctionCard::id).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    /** The same on every card as an auction that was open at once, but for what the store says of it. */
    private static LotFixture scheduledUntilNow() {
        return aLot().openingAt(NOW.plusSeconds(60));
    }

    @Test
    default void the_last_page_says_that_it_is_the_last() {
        var word = word();
        shelves().put(aLot(), word);
        shelves().put(aLot(), word);

        var both = queries().cards(filter(Phase.OPEN, Sort.NEWEST, word), first(2), NOW);
        var one = queries().cards(filter(Phase.OPEN, Sort.NEWEST, word), first(1), NOW);

        assertThat(both.next()).isEmpty();
        assertThat(one.next()).isPresent();
    }

    @Test
    default void a_cursor_of_no_or_another_list_is_refused() {
        var word = word();
        shelves().put(aLot(), word);
        shelves().put(aLot(), word);
        var byAge = queries().cards(filter(Phase.OPEN, Sort.NEWEST, word), first(1), NOW);

        for (var cursor : List.of("", "x", "!!", "TkVXRVNU", byAge.next().orElseThrow())) {
            var cut = new Cut(1, Optional.of(cursor));
            assertThatThrownBy(() -> queries().cards(filter(Phase.OPEN, Sort.PRICE, word), cut, NOW))
                    .isInstanceOf(InvalidCursor.class);
        }
    }
}

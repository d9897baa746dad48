package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.all;
import static com.pikcur.application.auction.Shelves.filter;
import static com.pikcur.application.auction.Shelves.first;
import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises of cards and which of them are shown. */
public interface CardsContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void a_card_shows_the_auction_as_it_stands() {
        var word = word();
        var lot = aLot().withReserve(50_000).withBuyNow(90_000);
        var id = shelves().put(lot, "Jordan " + word);
        shelves().bid(id, aBid(ALICE, 20_000));

        assertThat(cards(Phase.OPEN, word, NOW))
                .containsExactly(new AuctionCard(
                        id,
                        "Jordan " + word,
                        SELLER,
                        AuctionStatus.OPEN,
                        Money.won(10_000),
                        1,
                        ReserveState.NOT_MET,
                        Optional.of(Money.won(90_000)),
                        lot.terms().opensAt(),
                        lot.terms().closesAt()));
    }

    @Test
    default void the_clock_moves_an_auction_from_phase_to_phase_before_anybody_stores_it() {
        var word = word();
        var opensAt = NOW.plus(Duration.ofHours(1));
        var closesAt = NOW.plus(Duration.ofHours(3));
        shelves().put(aLot().openingAt(opensAt).closingAt(closesAt), word);

        assertOnlyIn(Phase.SCHEDULED, AuctionStatus.SCHEDULED, word, opensAt.minusNanos(1_000));
        assertOnlyIn(Phase.OPEN, AuctionStatus.OPEN, word, opensAt);
        assertOnlyIn(Phase.OPEN, AuctionStatus.OPEN, word, closesAt.minusNanos(1_000));
        assertOnlyIn(Phase.CLOSED, AuctionStatus.UNSOLD, word, closesAt);
    }

    @Test
    default void an_auction_with_a_bid_is_shown_sold_from_its_end_on() {
        var word = word();
        var id = shelves().put(aLot(), word);
        shelves().bid(id, aBid(ALICE, 30_000));
        var closesAt = shelves().stored(id).bidding().closesAt();

        assertOnlyIn(Phase.OPEN, AuctionStatus.OPEN, word, closesAt.minusNanos(1_000));
        assertOnlyIn(Phase.CLOSED, AuctionStatus.SOLD, word, closesAt);
    }

    @Test
    default void whatever_has_ended_is_closed_however_early() {
        var bought = word();
        var cancelled = word();
        var unsold = word();
        shelves().decide(shelves().put(aLot().withBuyNow(90_000), bought), auction -> buyNow(auction, ALICE));
        shelves().decide(shelves().put(aLot(), cancelled), auction -> auction.cancel(Canceller.SELLER, NOW));
        var end = aLot().terms().closesAt();
        shelves().decide(shelves().put(aLot(), unsold), auction -> auction.close(end));

        assertOnlyIn(Phase.CLOSED, AuctionStatus.SOLD, bought, NOW);
        assertOnlyIn(Phase.CLOSED, AuctionStatus.CANCELLED, cancelled, NOW);
        assertOnlyIn(Phase.CLOSED, AuctionStatus.UNSOLD, unsold, end);
    }

    private void assertOnlyIn(Phase phase, AuctionStatus status, String word, Instant now) {
        for (var each : Phase.values()) {
            assertThat(cards(each, word, now))
                    .extracting(AuctionCard::status)
                    .isEqualTo(each == phase ? List.of(status) : List.of());
        }
    }

    @Test
    default void prices_are_bounded_on_both_sides_bounds_included() {
        var word = word();
        List.of(9_999L, 10_000L, 15_000L, 20_000L, 20_001L)
                .forEach(won -> shelves().put(aLot().startingAt(won), word));
        var between = new CardFilter(
                Phase.OPEN,
                Sort.PRICE,
                Optional.of(word),
                Optional.of(Money.won(10_000)),
                Optional.of(Money.won(20_000)));

        assertThat(queries().cards(between, first(10), NOW).items())
                .extracting(card -> card.price().won())
                .containsExactly(10_000L, 15_000L, 20_000L);
    }

    @Test
    default void without_a_filter_all_open_auctions_are_shown() {
        var ids = List.of(shelves().put(aLot(), word()), shelves().put(aLot(), word()));
        var everything = new CardFilter(Phase.OPEN, Sort.NEWEST, Optional.empty(), Optional.empty(), Optional.empty());

        var seen = all(5, cut -> queries().cards(everything, cut, NOW));

        assertThat(seen).extracting(AuctionCard::id).containsAll(ids);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    private List<AuctionCard> cards(Phase phase, String words, Instant now) {
        return queries()
                .cards(filter(phase, Sort.CLOSING_SOON, words), first(10), now)
                .items();
    }
}

package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.all;
import static com.pikcur.application.auction.Shelves.first;
import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.BidLine;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises of an auction's bids. */
public interface BidsContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void each_who_has_a_bid_standing_is_listed_once() {
        var id = shelves().put(aLot(), word());
        shelves().bid(id, aBid(ALICE, 30_000));
        shelves().bid(id, at(NOW.plusSeconds(1), aBid(BOB, 40_000)));
        shelves().bid(id, at(NOW.plusSeconds(2), aBid(ALICE, 50_000)));
        shelves().bid(id, aBid(CAROL, 1));

        var first = queries().bidders(id, Optional.empty(), 1);
        var rest = queries().bidders(id, Optional.of(first.getFirst()), 10);

        assertThat(first).hasSize(1);
        assertThat(Stream.concat(first.stream(), rest.stream())).containsExactlyInAnyOrder(ALICE, BOB);
    }

    @Test
    default void accepted_bids_are_shown_newest_first_with_what_everybody_may_know() {
        var id = shelves().put(aLot(), word());
        var first = aBid(ALICE, 30_000);
        var beaten = at(NOW.plusSeconds(1), aBid(BOB, 20_000));
        shelves().bid(id, first);
        shelves().bid(id, beaten);
        shelves().bid(id, aBid(CAROL, 1));
        var secret = shelves().stored(id).lot().secret();

        assertThat(queries().bids(id, first(10)).items())
                .containsExactly(
                        new BidLine(
                                beaten.id(),
                                3,
                                secret.aliasOf(BOB).value(),
                                BidResult.OUTBID,
                                Money.won(21_000),
                                beaten.placedAt()),
                        new BidLine(
                                first.id(),
                                2,
                                secret.aliasOf(ALICE).value(),
                                BidResult.LEADING,
                                Money.won(10_000),
                                first.placedAt()));
    }

    @Test
    default void what_was_taken_back_is_shown_no_longer_and_counts_for_nobody() {
        var id = shelves().put(aLot(), word());
        var gone = aBid(ALICE, 30_000);
        shelves().bid(id, gone);
        var left = shelves().bid(id, aBid(BOB, 20_000));
        shelves()
                .decide(
                        id,
                        auction -> auction.retract(
                                gone.id(), ALICE, NOW, shelves().auctions().standingBids(id), POLICIES));

        assertThat(queries().bids(id, first(10)).items())
                .extracting(BidLine::seq)
                .containsExactly(left.entry().seq());
        assertThat(queries().ownMaximum(id, ALICE)).isEmpty();
        assertThat(queries().ownBids(ALICE, first(100), NOW).items())
                .noneMatch(own -> own.auction().id().equals(id));
    }

    @Test
    default void a_purchase_is_shown_among_the_bids() {
        var id = shelves().put(aLot().withBuyNow(90_000), word());
        shelves().decide(id, auction -> buyNow(auction, ALICE));

        assertThat(queries().bids(id, first(10)).items())
                .extracting(BidLine::result)
                .containsExactly(BidResult.BOUGHT);
    }

    @Test
    default void bids_are_read_page_by_page() {
        var id = shelves().put(aLot(), word());
        IntStream.range(0, 7).forEach(number -> shelves().bid(id, aBid(ALICE, 20_000 + number)));

        assertThat(all(3, cut -> queries().bids(id, cut)))
                .extracting(BidLine::seq)
                .containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L);
    }

    @Test
    default void an_unknown_auction_has_no_bids() {
        var unknown = new AuctionId(UUID.randomUUID());

        assertThat(queries().bids(unknown, first(10)).items()).isEmpty();
        assertThat(queries().ownMaximum(unknown, ALICE)).isEmpty();
    }
}

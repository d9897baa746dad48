package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.LapseOutcome.Lapsed;
import com.pikcur.domain.auction.LapseOutcome.NotTheirs;
import com.pikcur.domain.auction.SecondSaleOutcome.NoBid;
import com.pikcur.domain.auction.SecondSaleOutcome.NotToBeHad;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A winner does not pay, and another bidder buys in their place. */
class LapsingTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    private final Auction sold =
            afterBids(anAuction(), "BOB 20000, ALICE 40000").close(END).auction();
    private final Auction lapsed = sold.lapse(ALICE, END).auction();

    @Test
    void a_lapsed_win_leaves_the_auction_unsold_and_says_so() {
        var decision = sold.lapse(ALICE, END);

        assertThat(decision.outcome()).isInstanceOf(Lapsed.class);
        assertThat(decision.auction().lifecycle()).isEqualTo(new Lifecycle.Unsold(Optional.empty()));
        assertThat(decision.auction().defaulters()).containsExactly(ALICE);
        var board = decision.recorded().orElseThrow().entry().after();
        assertThat(decision.events())
                .containsExactly(new AuctionEvent.WinLapsed(board, SELLER, ALICE, Money.won(21_000)));
        assertThat(board.status()).isEqualTo(AuctionStatus.UNSOLD);
    }

    @Test
    void a_win_lapses_once_and_nobody_elses_does() {
        assertThat(lapsed.lapse(ALICE, END)).isEqualTo(Decision.unchanged(new NotTheirs(), lapsed));
        assertThat(sold.lapse(BOB, END)).isEqualTo(Decision.unchanged(new NotTheirs(), sold));
        assertThat(anAuction().lapse(ALICE, NOW).outcome()).isInstanceOf(NotTheirs.class);
    }

    @Test
    void what_has_lapsed_can_be_listed_again() {
        var relisted = lapsed.giveWayTo(new AuctionId(UUID.randomUUID()), END);

        assertThat(relisted.outcome()).isEmpty();
        assertThat(relisted.auction().defaulters()).containsExactly(ALICE);
    }

    @Test
    void candidates_come_by_their_own_highest_bid_the_earlier_of_equals_first() {
        var bids = Stream.of("DAVE 15000", "CAROL 30000", "BOB 20000", "DAVE 30000", "ALICE 40000", "SELLER 50000")
                .map(AuctionFixtures::aBid)
                .toList();

        assertThat(lapsed.secondChanceCandidates(bids)).containsExactly(bids.get(1), bids.get(3), bids.get(2));
    }

    @Test
    void another_bidder_buys_at_their_own_highest_bid() {
        var bid = aBid(BOB, 20_000);

        var decision = lapsed.sellBySecondChance(BOB, List.of(aBid(BOB, 12_000), bid), END);

        assertThat(decision.auction().lifecycle()).isEqualTo(new Lifecycle.Sold(BOB, Money.won(20_000)));
        assertThat(decision.auction().bidding().leading())
                .contains(new Bidding.Leading(bid.id(), BOB, Money.won(20_000)));
        var board = decision.recorded().orElseThrow().entry().after();
        assertThat(board.price()).isEqualTo(Money.won(20_000));
        assertThat(decision.events())
                .containsExactly(new AuctionEvent.SoldBySecondChance(board, SELLER, BOB, Money.won(20_000)));
    }

    @Test
    void the_new_winner_may_fail_to_pay_too() {
        var resold =
                lapsed.sellBySecondChance(BOB, List.of(aBid(BOB, 20_000)), END).auction();

        assertThat(resold.lapse(ALICE, END).outcome()).isInstanceOf(NotTheirs.class);
        assertThat(resold.lapse(BOB, END).auction().defaulters()).containsExactlyInAnyOrder(ALICE, BOB);
    }

    @Test
    void a_defaulter_buys_nothing_with_whatever_bid() {
        var decision = lapsed.sellBySecondChance(ALICE, List.of(aBid(ALICE, 40_000), aBid(ALICE, 12_000)), END);

        assertThat(decision).isEqualTo(Decision.unchanged(new NoBid(), lapsed));
    }

    @Test
    void what_is_sold_or_listed_again_or_found_no_buyer_by_itself_is_not_to_be_had() {
        var bids = List.of(aBid(BOB, 20_000));
        var relisted = lapsed.giveWayTo(new AuctionId(UUID.randomUUID()), END).auction();
        var unsold = anAuction().close(END).auction();

        for (var auction : List.of(sold, relisted, unsold, anAuction())) {
            assertThat(auction.sellBySecondChance(BOB, bids, END).outcome()).isInstanceOf(NotToBeHad.class);
        }
    }
}

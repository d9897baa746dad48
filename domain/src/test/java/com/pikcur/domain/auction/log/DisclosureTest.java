package com.pikcur.domain.auction.log;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who learns which amounts when. */
class DisclosureTest {

    private final History auction = History.of(aLot().withReserve(15_000).lot(), POLICY, NOW);

    @Test
    void nothing_is_opened_while_the_auction_runs_not_even_to_the_bidder() {
        auction.bid(ALICE, 20_000);
        auction.bid(BOB, 9_999);

        assertThat(amountsIn(auction.publishedTo(ALICE))).isEmpty();
        assertThat(auction.publishedTo(ALICE).reserveOpening()).isEmpty();
    }

    @Test
    void nothing_is_opened_once_the_end_has_passed_and_nobody_has_closed_yet() {
        auction.bid(ALICE, 20_000);
        auction.at(auction.auction().bidding().closesAt()).bid(BOB, 30_000);

        assertThat(amountsIn(auction.published())).isEmpty();
    }

    @Test
    void a_cancelled_auction_opens_nothing() {
        auction.bid(ALICE, 20_000);
        auction.cancel(Canceller.ADMINISTRATOR);

        assertThat(amountsIn(auction.published())).isEmpty();
        assertThat(auction.published().reserveOpening()).isEmpty();
    }

    @Test
    void an_unsold_auction_opens_everything() {
        auction.bid(ALICE, 12_000);
        auction.bid(BOB, 14_999);
        auction.bid(CAROL, 1);
        auction.close();

        assertThat(amountsIn(auction.published())).containsExactly(12_000L, 14_999L, 1L);
        assertThat(auction.published().reserveOpening().map(Opening::amount)).contains(Money.won(15_000));
    }

    @Test
    void what_the_winner_offered_at_the_price_or_above_stays_sealed() {
        auction.bid(ALICE, 12_000);
        auction.bid(ALICE, 40_000);
        auction.bid(ALICE, 50_000);
        auction.bid(ALICE, 45_000);
        auction.bid(BOB, 30_000);
        auction.close();

        assertThat(amountsIn(auction.published()))
                .as("neither the maximum, nor a raise to it, nor a refused one betrays how far Alice would have gone")
                .containsExactly(12_000L, 30_000L);
        assertThat(amountsIn(auction.publishedTo(BOB))).isEqualTo(amountsIn(auction.published()));
        assertThat(amountsIn(auction.publishedTo(SELLER))).isEqualTo(amountsIn(auction.published()));
    }

    @Test
    void the_winner_alone_sees_all_own_amounts() {
        auction.bid(ALICE, 40_000);
        auction.bid(ALICE, 30_000);
        auction.bid(BOB, 20_000);
        auction.close();

        assertThat(amountsIn(auction.publishedTo(ALICE))).containsExactly(40_000L, 30_000L, 20_000L);
    }

    @Test
    void once_a_win_has_lapsed_everything_is_open_and_stays_so() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 20_000);
        auction.at(auction.auction().bidding().closesAt()).bid(BOB, 60_000);
        auction.close().lapse(ALICE);

        assertThat(amountsIn(auction.published())).containsExactly(40_000L, 20_000L, 60_000L);
        assertThat(amountsIn(auction.secondChance(BOB).published())).containsExactly(40_000L, 20_000L, 60_000L);
    }

    @Test
    void an_offer_of_exactly_the_price_is_sealed_and_one_won_less_is_not() {
        auction.bid(ALICE, 20_999);
        auction.bid(BOB, 20_000);
        var below = auction.bid(ALICE, 20_998);
        auction.bid(ALICE, 21_000);
        auction.close();

        assertThat(auction.auction().bidding().price()).isEqualTo(Money.won(20_999));
        assertThat(below).isNotNull();
        assertThat(amountsIn(auction.published())).containsExactly(20_000L, 20_998L);
    }

    @Test
    void refused_attempts_of_others_are_opened() {
        auction.bid(SELLER, 70_000);
        auction.bidBlocked(CAROL, 60_000);
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 1);
        auction.close();

        assertThat(amountsIn(auction.published())).containsExactly(70_000L, 60_000L, 1L);
    }

    @Test
    void of_a_buyer_at_once_only_bids_of_that_much_stay_sealed() {
        var bought = History.of(aLot().withReserve(50_000).withBuyNow(80_000).lot(), POLICY, NOW);
        bought.bid(ALICE, 20_000);
        var high = bought.bid(ALICE, 90_000);
        bought.retract(high);
        bought.after(Duration.ofMinutes(1)).buyNow(ALICE);

        assertThat(bought.auction().bidding().price()).isEqualTo(Money.won(80_000));
        assertThat(amountsIn(bought.published())).containsExactly(20_000L);
    }

    @Test
    void a_purchase_has_nothing_to_open() {
        var bought = History.of(aLot().withBuyNow(80_000).lot(), POLICY, NOW).buyNow(ALICE);

        assertThat(bought.published().entries())
                .allSatisfy(entry -> assertThat(entry.opening()).isEmpty());
    }

    @Test
    void every_opening_fits_its_commitment() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 20_000);
        auction.close();

        assertThat(auction.publishedTo(ALICE).entries())
                .filteredOn(entry -> entry.entry().fact() instanceof BidAttempted)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.opening().map(Opening::commitment))
                        .contains(((BidAttempted) entry.entry().fact()).commitment()));
    }

    private static List<Long> amountsIn(BidLog log) {
        return log.entries().stream()
                .flatMap(entry -> entry.opening().stream())
                .map(opening -> opening.amount().won())
                .toList();
    }
}

package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.named;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bid is a hidden maximum; the house bids for its owner, never more than others make it. */
class ProxyBiddingTest {

    @ParameterizedTest
    @ValueSource(longs = {10_000, 10_001, 500_000, Bid.LARGEST_MAXIMUM_WON})
    void the_first_bid_leads_at_the_start_price_whatever_its_maximum(long maximumWon) {
        assertThat(led(anAuction(), ALICE, maximumWon).bidding().price()).isEqualTo(Money.won(10_000));
    }

    @ParameterizedTest(name = "{0}: {2} leads at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ALICE 20000, BOB 15000                  | 16000 | ALICE
            ALICE 20000, BOB 18999                  | 19999 | ALICE
            ALICE 20000, BOB 19000                  | 20000 | ALICE
            ALICE 20000, BOB 21001                  | 21000 | BOB
            ALICE 20000, BOB 500000                 | 21000 | BOB
            ALICE 20000, BOB 15000, CAROL 18000     | 19000 | ALICE
            ALICE 20000, BOB 30000, ALICE 40000     | 31000 | ALICE
            ALICE 60000, BOB 49999                  | 50999 | ALICE
            ALICE 60000, BOB 50000                  | 52000 | ALICE
            ALICE 10000, BOB 20000, CAROL 30000     | 21000 | CAROL
            """)
    void the_price_rises_one_step_above_the_second_maximum(String bids, long priceWon, String leader) {
        assertStands(bids, priceWon, leader);
    }

    @ParameterizedTest(name = "{0}: {2} leads at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ALICE 20000, BOB 19001                  | 20000 | ALICE
            ALICE 20000, BOB 19999                  | 20000 | ALICE
            ALICE 20000, BOB 20001                  | 20001 | BOB
            ALICE 20000, BOB 20999                  | 20999 | BOB
            ALICE 20000, BOB 21000                  | 21000 | BOB
            """)
    void a_maximum_may_be_beaten_by_less_than_a_step_and_the_price_never_passes_the_leaders_own(
            String bids, long priceWon, String leader) {
        assertStands(bids, priceWon, leader);
    }

    @ParameterizedTest(name = "{0}: {2} leads at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ALICE 20000, BOB 20000                  | 20000 | ALICE
            BOB 20000, ALICE 20000                  | 20000 | BOB
            ALICE 15000, BOB 20000, CAROL 20000     | 20000 | BOB
            """)
    void of_two_equal_maxima_the_earlier_leads(String bids, long priceWon, String leader) {
        assertStands(bids, priceWon, leader);
    }

    @ParameterizedTest(name = "{0}: {2} leads at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ALICE 20000, ALICE 90000                            | 10000 | ALICE
            ALICE 20000, ALICE 20001                            | 10000 | ALICE
            ALICE 20000, BOB 15000, ALICE 90000                 | 16000 | ALICE
            ALICE 20000, BOB 20000, ALICE 90000                 | 20000 | ALICE
            ALICE 20000, BOB 19500, ALICE 90000                 | 20000 | ALICE
            ALICE 20000, BOB 20001, BOB 90000                   | 20001 | BOB
            ALICE 20000, BOB 20000, ALICE 90000, CAROL 21000    | 22000 | ALICE
            """)
    void the_leader_raising_the_own_maximum_moves_no_price(String bids, long priceWon, String leader) {
        assertStands(bids, priceWon, leader);
    }

    @Test
    void a_raise_counts_as_a_bid_and_hides_behind_the_same_price() {
        var raised = place(led(anAuction(), ALICE, 20_000), ALICE, 30_000);

        assertThat(raised.outcome()).isInstanceOfSatisfying(BidOutcome.Accepted.class, accepted -> {
            assertThat(accepted.result()).isEqualTo(BidResult.RAISED);
            assertThat(accepted.board().price()).isEqualTo(Money.won(10_000));
            assertThat(accepted.board().bidCount()).isEqualTo(2);
        });
        assertThat(raised.auction().bidding().leading().orElseThrow().maximum()).isEqualTo(Money.won(30_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10_000, 19_999, 20_000})
    void a_raise_that_is_not_higher_is_refused_with_the_own_maximum(long maximumWon) {
        var auction = led(anAuction(), ALICE, 20_000);

        assertThat(place(auction, ALICE, maximumWon).outcome())
                .isEqualTo(new BidOutcome.RaiseNotHigher(Money.won(20_000)));
    }

    @Test
    void a_raise_need_not_be_a_full_step() {
        var capped = afterBids(anAuction(), "ALICE 20000, BOB 20000");

        assertThat(place(capped, ALICE, 20_001).outcome().result()).isEqualTo(BidResult.RAISED);
    }

    @Test
    void whoever_was_outbid_and_comes_back_bids_against_others_only() {
        var auction = afterBids(anAuction(), "ALICE 20000, BOB 30000");

        var back = bidOn(auction, ALICE, 50_000);

        assertThat(back.bidding().price()).isEqualTo(Money.won(31_000));
    }

    @Test
    void a_bid_beaten_at_once_stands_and_says_so() {
        var outbid = place(led(anAuction(), ALICE, 20_000), BOB, 15_000);

        assertThat(outbid.outcome()).isInstanceOfSatisfying(BidOutcome.Accepted.class, accepted -> {
            assertThat(accepted.result()).isEqualTo(BidResult.OUTBID);
            assertThat(accepted.board().bidCount()).isEqualTo(2);
        });
    }

    @Test
    void an_accepted_bid_is_answered_with_the_board_after_it() {
        var bid = aBid(BOB, 30_000);

        var decision = place(led(anAuction(), ALICE, 20_000), bid);

        assertThat(decision.outcome())
                .isEqualTo(new BidOutcome.Accepted(
                        bid.id(),
                        BidResult.LEADING,
                        decision.recorded().orElseThrow().entry().after()));
        assertThat(decision.auction().bidding().leading())
                .contains(new Bidding.Leading(bid.id(), BOB, Money.won(30_000)));
    }

    @Test
    void with_small_prices_steps_are_small() {
        var auction = aLot().startingAt(1_000).listed();

        assertThat(afterBids(auction, "ALICE 9000, BOB 5000").bidding().price()).isEqualTo(Money.won(5_500));
    }

    private static void assertStands(String bids, long priceWon, String leader) {
        var bidding = afterBids(anAuction(), bids).bidding();

        assertThat(bidding.price()).isEqualTo(Money.won(priceWon));
        assertThat(bidding.leading().orElseThrow().bidder()).isEqualTo(named(leader));
    }
}

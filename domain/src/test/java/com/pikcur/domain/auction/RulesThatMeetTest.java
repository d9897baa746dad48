package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.named;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two rules speak of one bid. Retractions meet the others in {@link RetractionMeetsOtherRulesTest}. */
class RulesThatMeetTest {

    private static final LotFixture HOUR_LONG = aLot().closingIn(Duration.ofHours(1));
    private static final Instant END = NOW.plus(Duration.ofHours(1));
    private static final Instant LAST_SECOND = END.minusSeconds(1);
    private static final Instant EXTENDED_END = END.plusSeconds(299);

    @ParameterizedTest(name = "start 10,000, reserve {0}, {1}: {3} leads at {2}, reserve {4}, next at least {5}")
    @CsvSource(delimiter = '|', textBlock = """
            15000  | ALICE 14000, BOB 14000                  | 14000  | ALICE | NOT_MET | 15000
            15000  | ALICE 15000, BOB 16000                  | 16000  | BOB   | MET     | 17000
            15000  | ALICE 20000, BOB 20000                  | 20000  | ALICE | MET     | 21000
            15000  | ALICE 14999, BOB 15000                  | 15000  | BOB   | MET     | 16000
            15000  | ALICE 14000, BOB 14500, ALICE 15500     | 15500  | ALICE | MET     | 16500
            15000  | ALICE 12000, BOB 13000, BOB 90000       | 15000  | BOB   | MET     | 16000
            15000  | ALICE 12000, ALICE 20000, BOB 20000     | 20000  | ALICE | MET     | 21000
            60000  | ALICE 60000                             | 60000  | ALICE | MET     | 62000
            60000  | ALICE 58500, BOB 60000                  | 60000  | BOB   | MET     | 62000
            60000  | ALICE 58500, BOB 70000                  | 60500  | BOB   | MET     | 62500
            """)
    void reserve_and_proxy_bidding(
            long reserveWon, String bids, long priceWon, String leader, ReserveState reserve, long minimumWon) {
        var auction = afterBids(aLot().withReserve(reserveWon).listed(), bids);

        var board = auction.boardAt(NOW, POLICIES);
        assertThat(board.price()).isEqualTo(Money.won(priceWon));
        assertThat(board.leader()).contains(auction.lot().secret().aliasOf(named(leader)));
        assertThat(board.reserve()).isEqualTo(reserve);
        assertThat(board.minimumBid()).contains(Money.won(minimumWon));
    }

    @ParameterizedTest(name = "reserve 20,000, {0}, then in the last second {1}: the end moves {2}")
    @CsvSource(delimiter = '|', textBlock = """
            -                           | ALICE 19999 | PT0S
            -                           | ALICE 20000 | PT4M59S
            ALICE 15000                 | ALICE 90000 | PT0S
            ALICE 15000                 | BOB 12000   | PT4M59S
            ALICE 15000                 | BOB 15000   | PT4M59S
            ALICE 15000                 | BOB 90000   | PT4M59S
            ALICE 90000                 | ALICE 91000 | PT0S
            ALICE 25000, BOB 25000      | ALICE 90000 | PT0S
            ALICE 25000, BOB 25000      | CAROL 26000 | PT4M59S
            """)
    void extension_and_every_way_to_bid(String bids, String lastBid, Duration moved) {
        var auction = afterBids(HOUR_LONG.withReserve(20_000).listed(), bids);

        var after = bidOn(auction, at(LAST_SECOND, aBid(lastBid)));

        assertThat(after.bidding().closesAt()).isEqualTo(END.plus(moved));
    }

    @Test
    void an_own_raise_that_reaches_the_reserve_lifts_the_price_but_moves_no_end() {
        var auction = led(HOUR_LONG.withReserve(20_000).listed(), ALICE, 15_000);

        var raised = bidOn(auction, at(LAST_SECOND, aBid(ALICE, 20_000)));

        assertThat(raised.bidding().price()).isEqualTo(Money.won(20_000));
        assertThat(raised.bidding().closesAt()).isEqualTo(END);
    }

    @Test
    void a_reserve_reached_in_the_last_second_sells() {
        var auction = bidOn(HOUR_LONG.withReserve(20_000).listed(), at(LAST_SECOND, aBid(ALICE, 20_000)));

        assertThat(auction.statusAt(EXTENDED_END.minusNanos(1_000))).isEqualTo(AuctionStatus.OPEN);
        assertThat(auction.close(EXTENDED_END).auction().lifecycle())
                .isEqualTo(new Lifecycle.Sold(ALICE, Money.won(20_000)));
    }

    @Test
    void without_extension_a_reserve_lift_moves_no_end_either() {
        var lot = HOUR_LONG.withReserve(20_000).withoutExtension();

        assertThat(bidOn(lot.listed(), at(LAST_SECOND, aBid(ALICE, 20_000)))
                        .bidding()
                        .closesAt())
                .isEqualTo(END);
    }

    @Test
    void a_scheduled_auctions_first_bid_in_the_last_minutes_moves_no_end_but_the_second_does() {
        var scheduled = HOUR_LONG.openingAt(NOW.plusSeconds(60)).listed();

        var first = bidOn(scheduled, at(LAST_SECOND, aBid(ALICE, 20_000)));
        var second = bidOn(first, at(LAST_SECOND, aBid(BOB, 20_000)));

        assertThat(first.bidding().closesAt()).isEqualTo(END);
        assertThat(second.bidding().closesAt()).isEqualTo(EXTENDED_END);
    }

    @Test
    void a_purchase_in_the_last_second_ends_it_and_moves_nothing() {
        var bought = buyNow(HOUR_LONG.withBuyNow(30_000).listed(), ALICE, LAST_SECOND);

        assertThat(bought.outcome()).isInstanceOfSatisfying(BuyNowOutcome.Bought.class, outcome -> {
            assertThat(outcome.board().status()).isEqualTo(AuctionStatus.SOLD);
            assertThat(outcome.board().closesAt()).isEqualTo(END);
        });
    }

    @Test
    void while_the_reserve_is_not_met_an_extension_prolongs_the_purchase_too() {
        var auction = led(HOUR_LONG.withReserve(20_000).withBuyNow(30_000).listed(), ALICE, 15_000);

        var extended = bidOn(auction, at(LAST_SECOND, aBid(BOB, 12_000)));

        assertThat(buyNow(extended, BOB, EXTENDED_END.minusNanos(1_000))
                        .outcome()
                        .result())
                .isEqualTo(BidResult.BOUGHT);
        assertThat(buyNow(extended, BOB, EXTENDED_END).outcome().result()).isEqualTo(BidResult.NOT_OPEN);
    }

    @Test
    void a_purchase_passes_over_a_leader_below_the_reserve() {
        var auction = led(aLot().withReserve(20_000).withBuyNow(30_000).listed(), ALICE, 19_999);

        var bought = buyNow(auction, BOB).auction();

        assertThat(bought.lifecycle()).isEqualTo(new Lifecycle.Sold(BOB, Money.won(30_000)));
        assertThat(bought.boardAt(NOW, POLICIES).reserve()).isEqualTo(ReserveState.MET);
        assertThat(bought.boardAt(NOW, POLICIES).bidCount()).isEqualTo(2);
    }

    @Test
    void a_bid_may_be_greater_than_the_buy_now_price() {
        var auction = led(aLot().withBuyNow(30_000).listed(), ALICE, 500_000);

        assertThat(auction.bidding().price()).isEqualTo(Money.won(10_000));
        assertThat(auction.statusAt(NOW)).isEqualTo(AuctionStatus.OPEN);
    }

    @Test
    void a_leader_who_is_blocked_later_still_leads_and_wins_but_raises_no_more() {
        var auction = led(anAuction(), ALICE, 20_000);

        var raise = auction.place(aBid(ALICE, 30_000), Standing.BLOCKED, POLICIES);

        assertThat(raise.outcome()).isEqualTo(new BidOutcome.MayNotBid());
        assertThat(raise.auction().bidding()).isEqualTo(auction.bidding());
    }

    @Test
    void the_leader_at_the_largest_amount_can_be_tied_but_not_passed() {
        var auction = led(anAuction(), ALICE, Bid.LARGEST_MAXIMUM_WON);

        var tied = place(auction, BOB, Bid.LARGEST_MAXIMUM_WON);

        assertThat(tied.outcome().result()).isEqualTo(BidResult.OUTBID);
        assertThat(tied.auction().bidding().price()).isEqualTo(Bid.LARGEST_MAXIMUM);
        assertThat(place(tied.auction(), ALICE, Bid.LARGEST_MAXIMUM_WON + 1)
                        .outcome()
                        .result())
                .isEqualTo(BidResult.AMOUNT_TOO_LARGE);
    }

    @Test
    void revised_terms_bring_their_own_reserve_purchase_and_end() {
        var terms = aLot().withReserve(40_000)
                .withBuyNow(60_000)
                .closingIn(Duration.ofDays(1))
                .terms();

        var revised =
                aLot().withBuyNow(30_000).listed().revise(terms, NOW, POLICIES).auction();

        assertThat(revised.buyNowPrice()).contains(Money.won(60_000));
        assertThat(led(revised, ALICE, 40_000).bidding().price()).isEqualTo(Money.won(40_000));
        assertThat(revised.close(terms.closesAt()).outcome()).isInstanceOf(CloseOutcome.Closed.class);
    }
}

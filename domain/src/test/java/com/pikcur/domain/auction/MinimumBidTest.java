package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumBidTest {

    @ParameterizedTest(name = "after {0} the next bid is at least {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -                                       | 10000
            ALICE 10000                             | 11000
            ALICE 20000                             | 11000
            ALICE 20000, BOB 15000                  | 17000
            ALICE 20000, BOB 20000                  | 21000
            ALICE 20000, BOB 20001                  | 21001
            ALICE 20000, ALICE 90000                | 11000
            ALICE 90000, BOB 48999                  | 50999
            ALICE 90000, BOB 49000                  | 52000
            """)
    void it_is_the_start_price_then_a_step_above_the_price(String bids, long minimumWon) {
        var auction = afterBids(anAuction(), bids);

        assertThat(place(auction, CAROL, minimumWon - 1).outcome())
                .isEqualTo(new BidOutcome.BelowMinimum(Money.won(minimumWon)));
        assertThat(place(auction, CAROL, minimumWon).outcome().result().isAccepted())
                .isTrue();
        assertThat(auction.boardAt(NOW, POLICIES).minimumBid()).contains(Money.won(minimumWon));
    }

    @Test
    void a_start_price_within_a_higher_band_is_enough_for_the_first_bid() {
        var auction = aLot().startingAt(700_000).listed();

        assertThat(place(auction, BOB, 699_999).outcome()).isEqualTo(new BidOutcome.BelowMinimum(Money.won(700_000)));
        assertThat(afterBids(auction, "BOB 700000").boardAt(NOW, POLICIES).minimumBid())
                .contains(Money.won(710_000));
    }

    @Test
    void where_the_last_step_passes_the_largest_bid_nobody_can_bid_any_more() {
        var auction = afterBids(anAuction(), "ALICE 10000000000, BOB 10000000000");

        assertThat(place(auction, CAROL, Bid.LARGEST_MAXIMUM_WON).outcome())
                .isEqualTo(new BidOutcome.BelowMinimum(Money.won(10_000_100_000L)));
    }
}

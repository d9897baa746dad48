package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyingNowTest {

    private static final Money PRICE = Money.won(30_000);

    @Test
    void it_ends_the_auction_at_once_in_the_buyers_favour() {
        var bought = buyNow(aLot().withBuyNow(30_000).listed(), ALICE);

        assertThat(bought.auction().lifecycle()).isEqualTo(new Lifecycle.Sold(ALICE, PRICE));
        assertThat(bought.auction().statusAt(NOW)).isEqualTo(AuctionStatus.SOLD);
        assertThat(bought.auction().close(NOW.plus(Duration.ofDays(7))).outcome())
                .isEqualTo(new CloseOutcome.AlreadyEnded(AuctionStatus.SOLD));
    }

    @Test
    void the_answer_carries_the_price_and_the_board_after_it() {
        var purchase = new BidId(UUID.randomUUID());
        var auction = aLot().withBuyNow(30_000).listed();

        var bought = auction.buyNow(purchase, ALICE, Standing.GOOD, NOW, POLICIES);

        var board = bought.recorded().orElseThrow().entry().after();
        assertThat(bought.outcome()).isEqualTo(new BuyNowOutcome.Bought(purchase, PRICE, board));
        assertThat(board.status()).isEqualTo(AuctionStatus.SOLD);
        assertThat(board.price()).isEqualTo(PRICE);
        assertThat(board.bidCount()).isEqualTo(1);
        assertThat(board.minimumBid()).isEmpty();
        assertThat(board.leader()).contains(auction.lot().secret().aliasOf(ALICE));
    }

    @Test
    void an_auction_without_such_a_price_has_none_to_offer() {
        assertThat(anAuction().buyNowPrice()).isEmpty();
        assertThat(buyNow(anAuction(), ALICE).outcome()).isEqualTo(new BuyNowOutcome.NotAvailable());
    }

    @Test
    void without_a_reserve_it_is_gone_after_the_first_bid() {
        var auction = aLot().withBuyNow(30_000).listed();

        assertThat(auction.buyNowPrice()).contains(PRICE);
        assertThat(led(auction, ALICE, 10_000).buyNowPrice()).isEmpty();
        assertThat(buyNow(led(auction, ALICE, 10_000), BOB).outcome()).isEqualTo(new BuyNowOutcome.NotAvailable());
    }

    @ParameterizedTest(name = "reserve 20,000, {0}: to be had {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -                           | true
            ALICE 19999                 | true
            ALICE 15000, BOB 19999      | true
            ALICE 20000                 | false
            ALICE 15000, BOB 20000      | false
            ALICE 19999, ALICE 20000    | false
            """)
    void with_a_reserve_it_is_to_be_had_until_that_is_met(String bids, boolean available) {
        var auction = afterBids(aLot().withReserve(20_000).withBuyNow(30_000).listed(), bids);

        assertThat(auction.buyNowPrice()).isEqualTo(available ? Optional.of(PRICE) : Optional.empty());
        assertThat(buyNow(auction, BOB).outcome().result())
                .isEqualTo(available ? BidResult.BOUGHT : BidResult.BUY_NOW_NOT_AVAILABLE);
    }

    @Test
    void of_a_bid_and_a_purchase_the_first_decided_counts() {
        var auction = aLot().withBuyNow(30_000).listed();

        assertThat(buyNow(place(auction, ALICE, 10_000).auction(), BOB).outcome())
                .isEqualTo(new BuyNowOutcome.NotAvailable());
        assertThat(place(buyNow(auction, BOB).auction(), ALICE, 90_000)
                        .outcome()
                        .result())
                .isEqualTo(BidResult.NOT_OPEN);
    }

    @Test
    void of_two_purchases_the_first_decided_counts() {
        var bought = buyNow(aLot().withBuyNow(30_000).listed(), ALICE).auction();

        var second = buyNow(bought, BOB);

        assertThat(second.outcome().result()).isEqualTo(BidResult.NOT_OPEN);
        assertThat(second.auction()).isEqualTo(bought);
    }

    @Test
    void a_leader_below_the_reserve_may_buy_as_well() {
        var auction = led(aLot().withReserve(20_000).withBuyNow(30_000).listed(), ALICE, 15_000);

        assertThat(buyNow(auction, ALICE).auction().lifecycle()).isEqualTo(new Lifecycle.Sold(ALICE, PRICE));
    }

    @Test
    void sellers_do_not_buy_from_themselves() {
        assertThat(buyNow(aLot().withBuyNow(30_000).listed(), SELLER).outcome()).isEqualTo(new BidOutcome.BySeller());
    }

    @Test
    void a_blocked_member_does_not_buy() {
        var decision = aLot().withBuyNow(30_000)
                .listed()
                .buyNow(new BidId(UUID.randomUUID()), ALICE, Standing.BLOCKED, NOW, POLICIES);

        assertThat(decision.outcome()).isEqualTo(new BidOutcome.MayNotBid());
    }

    @Test
    void it_is_to_be_had_before_the_effective_end_only() {
        var lot = aLot().withBuyNow(30_000);
        var auction = lot.listed();
        var end = lot.terms().closesAt();

        assertThat(buyNow(auction, ALICE, end.minusNanos(1_000)).outcome().result())
                .isEqualTo(BidResult.BOUGHT);
        assertThat(buyNow(auction, ALICE, end).outcome()).isEqualTo(new BidOutcome.NotOpen(NOW, end));
    }
}

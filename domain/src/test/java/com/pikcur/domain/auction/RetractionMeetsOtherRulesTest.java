package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bid taken back is as if it had never been, and yet the time it bought stays. */
class RetractionMeetsOtherRulesTest {

    private static final LotFixture HOUR_LONG = aLot().closingIn(Duration.ofHours(1));
    private static final Instant END = NOW.plus(Duration.ofHours(1));
    private static final Instant LAST_SECOND = END.minusSeconds(1);
    private static final Instant EXTENDED_END = END.plusSeconds(299);

    @Test
    void the_end_it_moved_stays_moved() {
        var late = at(LAST_SECOND, aBid(BOB, 50_000));

        var after = retract(HOUR_LONG, LAST_SECOND, late, List.of(aBid(ALICE, 20_000), late));

        assertThat(after.bidding().price()).isEqualTo(Money.won(10_000));
        assertThat(after.bidding().closesAt()).isEqualTo(EXTENDED_END);
    }

    @Test
    void it_moves_no_end_itself_and_the_next_rise_counts_from_the_effective_one() {
        var first = aBid(ALICE, 20_000);
        var late = at(LAST_SECOND, aBid(BOB, 50_000));
        var after = retract(HOUR_LONG, LAST_SECOND, late, List.of(first, late));

        var again = bidOn(after, at(END, aBid(CAROL, 15_000)));

        assertThat(again.bidding().closesAt()).isEqualTo(END.plus(Duration.ofMinutes(5)));
    }

    @Test
    void in_extra_time_it_still_goes() {
        var late = at(LAST_SECOND, aBid(BOB, 50_000));

        var after = retract(HOUR_LONG, EXTENDED_END.minusNanos(1_000), late, List.of(aBid(ALICE, 20_000), late));

        assertThat(after.bidding().isLedBy(ALICE)).isTrue();
    }

    @Test
    void a_reserve_it_had_met_is_met_no_longer() {
        var met = aBid(BOB, 90_000);

        var after = retract(aLot().withReserve(15_000), NOW, met, List.of(aBid(ALICE, 14_000), met));

        assertThat(after.boardAt(NOW, POLICIES).reserve()).isEqualTo(ReserveState.NOT_MET);
        assertThat(after.bidding().price()).isEqualTo(Money.won(10_000));
        assertThat(after.statusAt(NOW.plus(Duration.ofDays(7)))).isEqualTo(AuctionStatus.UNSOLD);
    }

    @Test
    void a_reserve_another_bid_meets_stays_met() {
        var greater = aBid(BOB, 90_000);

        var after = retract(aLot().withReserve(15_000), NOW, greater, List.of(aBid(ALICE, 20_000), greater));

        assertThat(after.boardAt(NOW, POLICIES).reserve()).isEqualTo(ReserveState.MET);
        assertThat(after.bidding().price()).isEqualTo(Money.won(15_000));
    }

    @Test
    void the_only_bid_gone_the_purchase_is_to_be_had_again() {
        var only = aBid(ALICE, 20_000);

        var after = retract(aLot().withBuyNow(30_000), NOW, only, List.of(only));

        assertThat(buyNow(after, BOB).outcome().result()).isEqualTo(BidResult.BOUGHT);
    }

    @Test
    void while_another_bid_stands_the_purchase_stays_gone() {
        var one = aBid(ALICE, 20_000);

        var after = retract(aLot().withBuyNow(30_000), NOW, one, List.of(one, aBid(BOB, 11_000)));

        assertThat(buyNow(after, BOB).outcome()).isEqualTo(new BuyNowOutcome.NotAvailable());
    }

    @Test
    void a_reserve_met_no_longer_brings_the_purchase_back() {
        var met = aBid(BOB, 20_000);

        var after = retract(aLot().withReserve(20_000).withBuyNow(30_000), NOW, met, List.of(aBid(ALICE, 15_000), met));

        assertThat(after.buyNowPrice()).contains(Money.won(30_000));
    }

    @Test
    void of_two_equal_maxima_the_later_leads_once_the_earlier_is_gone() {
        var earlier = aBid(ALICE, 20_000);

        var after = retract(aLot(), NOW, earlier, List.of(earlier, aBid(BOB, 20_000)));

        assertThat(after.bidding().isLedBy(BOB)).isTrue();
        assertThat(after.bidding().price()).isEqualTo(Money.won(10_000));
    }

    @Test
    void a_raise_whose_first_bid_is_gone_counts_as_a_bid_of_its_own_time() {
        var first = aBid(ALICE, 20_000);
        var raise = aBid(ALICE, 20_001);

        var after = retract(HOUR_LONG, NOW, first, List.of(first, aBid(BOB, 20_000), raise));

        assertThat(after.bidding().isLedBy(ALICE)).isTrue();
        assertThat(after.bidding().price()).isEqualTo(Money.won(20_001));
    }

    @Test
    void the_next_minimum_follows_the_fallen_price() {
        var gone = aBid(BOB, 50_000);
        var after = retract(aLot(), NOW, gone, List.of(aBid(ALICE, 20_000), gone));

        assertThat(place(after, CAROL, 10_999).outcome()).isEqualTo(new BidOutcome.BelowMinimum(Money.won(11_000)));
        assertThat(place(after, CAROL, 11_000).outcome().result()).isEqualTo(BidResult.OUTBID);
    }

    @Test
    void the_next_best_wins() {
        var gone = aBid(BOB, 50_000);

        var after = retract(aLot(), NOW, gone, List.of(aBid(ALICE, 20_000), gone, aBid(CAROL, 30_000)));

        assertThat(after.close(NOW.plus(Duration.ofDays(7))).auction().lifecycle())
                .isEqualTo(new Lifecycle.Sold(CAROL, Money.won(21_000)));
    }

    @Test
    void with_no_bid_left_the_seller_is_free_again() {
        var only = aBid(ALICE, 20_000);
        var after = retract(aLot(), NOW, only, List.of(only));

        assertThat(after.cancel(Canceller.SELLER, NOW).outcome()).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(after.revise(aLot().startingAt(5_000).terms(), NOW, POLICIES).outcome())
                .isInstanceOf(RevisionOutcome.Revised.class);
    }

    /** The auction after these bids, the named one of which goes. */
    private static Auction retract(LotFixture lot, Instant when, Bid named, List<Bid> placed) {
        var auction = lot.listed();
        for (var bid : placed) {
            auction = bidOn(auction, bid);
        }
        return auction.retract(named.id(), named.bidder(), when, placed, POLICIES)
                .auction();
    }
}

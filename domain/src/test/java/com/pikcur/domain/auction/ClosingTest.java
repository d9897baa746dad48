package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionEvent.AuctionSold;
import com.pikcur.domain.auction.AuctionEvent.AuctionUnsold;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant LAST_MICROSECOND = END.minusNanos(1_000);

    @Test
    void a_bid_a_microsecond_before_the_end_is_taken() {
        assertThat(place(anAuction(), at(LAST_MICROSECOND, aBid(ALICE, 20_000)))
                        .outcome()
                        .result())
                .isEqualTo(BidResult.LEADING);
    }

    @Test
    void a_bid_at_the_instant_of_the_end_or_later_is_refused_however_late_the_timer() {
        var refusal = new BidOutcome.NotOpen(NOW, END);

        assertThat(place(anAuction(), at(END, aBid(ALICE, 20_000))).outcome()).isEqualTo(refusal);
        assertThat(place(anAuction(), at(END.plusSeconds(3_600), aBid(ALICE, 20_000)))
                        .outcome())
                .isEqualTo(refusal);
    }

    @ParameterizedTest(name = "reserve 15,000, {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -                           | UNSOLD
            ALICE 14999                 | UNSOLD
            ALICE 15000                 | SOLD
            ALICE 12000, BOB 14999      | UNSOLD
            ALICE 12000, BOB 15000      | SOLD
            """)
    void it_is_sold_if_the_reserve_is_met(String bids, AuctionStatus status) {
        var auction = afterBids(aLot().withReserve(15_000).listed(), bids);

        assertThat(auction.statusAt(END)).isEqualTo(status);
        assertThat(auction.close(END).auction().statusAt(END)).isEqualTo(status);
    }

    @Test
    void without_a_reserve_one_bid_is_enough() {
        assertThat(anAuction().close(END).auction().lifecycle()).isEqualTo(new Lifecycle.Unsold(Optional.empty()));
        assertThat(led(anAuction(), ALICE, 10_000).close(END).auction().lifecycle())
                .isEqualTo(new Lifecycle.Sold(ALICE, Money.won(10_000)));
    }

    @Test
    void the_leader_wins_at_the_visible_price() {
        var closed = afterBids(anAuction(), "ALICE 20000, BOB 90000").close(END);

        assertThat(closed.auction().lifecycle()).isEqualTo(new Lifecycle.Sold(BOB, Money.won(21_000)));
        assertThat(closed.outcome()).isInstanceOfSatisfying(CloseOutcome.Closed.class, outcome -> {
            assertThat(outcome.board().status()).isEqualTo(AuctionStatus.SOLD);
            assertThat(outcome.board().minimumBid()).isEmpty();
            assertThat(closed.events())
                    .containsExactly(new AuctionSold(outcome.board(), SELLER, BOB, Money.won(21_000)));
        });
    }

    @Test
    void a_failed_auction_tells_its_seller() {
        var closed = anAuction().close(END);

        assertThat(closed.events())
                .containsExactly(new AuctionUnsold(
                        closed.recorded().orElseThrow().entry().after(), SELLER));
    }

    @Test
    void before_the_end_it_does_not_close() {
        var auction = led(anAuction(), ALICE, 20_000);

        var early = auction.close(LAST_MICROSECOND);

        assertThat(early.outcome()).isEqualTo(new CloseOutcome.NotDue(END));
        assertThat(early).isEqualTo(Decision.unchanged(early.outcome(), auction));
    }

    @Test
    void a_late_timer_closes_it_with_the_result_of_the_end() {
        var auction = led(anAuction(), ALICE, 20_000);

        var late = auction.close(END.plus(Duration.ofDays(1)));

        assertThat(late.auction().lifecycle())
                .isEqualTo(auction.close(END).auction().lifecycle());
        assertThat(late.recorded().orElseThrow().entry().at()).isEqualTo(END.plus(Duration.ofDays(1)));
    }

    @Test
    void it_closes_once() {
        var closed = led(anAuction(), ALICE, 20_000).close(END).auction();

        var again = closed.close(END.plusSeconds(1));

        assertThat(again).isEqualTo(Decision.unchanged(new CloseOutcome.AlreadyEnded(AuctionStatus.SOLD), closed));
    }

    @Test
    void a_cancelled_auction_does_not_close() {
        var cancelled = anAuction().cancel(Canceller.SELLER, NOW).auction();

        assertThat(cancelled.close(END).outcome()).isEqualTo(new CloseOutcome.AlreadyEnded(AuctionStatus.CANCELLED));
    }

    @Test
    void everybody_sees_the_result_from_the_end_on_though_no_timer_has_been() {
        var auction = led(anAuction(), ALICE, 20_000);

        var before = auction.boardAt(LAST_MICROSECOND, POLICIES);
        var after = auction.boardAt(END, POLICIES);

        assertThat(before.status()).isEqualTo(AuctionStatus.OPEN);
        assertThat(before.minimumBid()).contains(Money.won(11_000));
        assertThat(after.status()).isEqualTo(AuctionStatus.SOLD);
        assertThat(after.minimumBid()).isEmpty();
        assertThat(after.seq()).isEqualTo(before.seq());
    }

    @Test
    void a_late_attempt_is_recorded_with_what_everybody_saw_then() {
        var late = place(led(anAuction(), ALICE, 20_000), at(END, aBid(BOB, 90_000)));

        assertThat(late.recorded().orElseThrow().entry().after())
                .isEqualTo(late.auction().boardAt(END, POLICIES));
    }
}

package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellingTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @ParameterizedTest
    @EnumSource(Canceller.class)
    void an_auction_without_bids_is_called_off(Canceller by) {
        var cancelled = anAuction().cancel(by, NOW);

        var entry = cancelled.recorded().orElseThrow().entry();
        assertThat(cancelled.outcome()).isEqualTo(new CancelOutcome.Cancelled(entry.after()));
        assertThat(cancelled.events()).containsExactly(new AuctionEvent.AuctionCancelled(entry.after(), SELLER));
        assertThat(entry.fact()).isEqualTo(new LogFact.Cancelled(by));
        assertThat(entry.after().status()).isEqualTo(AuctionStatus.CANCELLED);
        assertThat(entry.after().minimumBid()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Canceller.class)
    void a_scheduled_auction_is_called_off_too(Canceller by) {
        var scheduled = aLot().openingAt(NOW.plusSeconds(60)).listed();

        assertThat(scheduled.cancel(by, NOW).auction().statusAt(NOW)).isEqualTo(AuctionStatus.CANCELLED);
    }

    @Test
    void a_seller_is_bound_once_somebody_has_bid() {
        var auction = afterBids(anAuction(), "ALICE 20000, BOB 30000");

        assertThat(auction.cancel(Canceller.SELLER, NOW))
                .isEqualTo(Decision.unchanged(new CancelOutcome.HasBids(2), auction));
    }

    @Test
    void refused_bids_do_not_bind_a_seller() {
        var auction = place(anAuction(), ALICE, 9_999).auction();

        assertThat(auction.cancel(Canceller.SELLER, NOW).outcome()).isInstanceOf(CancelOutcome.Cancelled.class);
    }

    @Test
    void an_administrator_calls_it_off_at_any_time_while_it_runs() {
        var auction = led(anAuction(), ALICE, 20_000);

        assertThat(auction.cancel(Canceller.ADMINISTRATOR, END.minusNanos(1_000))
                        .auction()
                        .statusAt(NOW))
                .isEqualTo(AuctionStatus.CANCELLED);
    }

    @Test
    void nobody_bids_on_or_wins_what_was_called_off() {
        var cancelled = led(anAuction(), ALICE, 20_000)
                .cancel(Canceller.ADMINISTRATOR, NOW)
                .auction();

        assertThat(place(cancelled, BOB, 90_000).outcome().result()).isEqualTo(BidResult.NOT_OPEN);
        assertThat(cancelled.statusAt(END)).isEqualTo(AuctionStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Canceller.class)
    void from_its_end_on_the_result_stands_though_no_timer_has_been(Canceller by) {
        var sold = led(anAuction(), ALICE, 20_000);
        var unsold = anAuction();

        assertThat(sold.cancel(by, END))
                .isEqualTo(Decision.unchanged(new CancelOutcome.AlreadyEnded(AuctionStatus.SOLD), sold));
        assertThat(unsold.cancel(by, END))
                .isEqualTo(Decision.unchanged(new CancelOutcome.AlreadyEnded(AuctionStatus.UNSOLD), unsold));
    }

    @ParameterizedTest
    @EnumSource(Canceller.class)
    void what_was_called_off_is_not_called_off_again(Canceller by) {
        var cancelled = anAuction().cancel(Canceller.SELLER, NOW).auction();

        assertThat(cancelled.cancel(by, NOW).outcome())
                .isEqualTo(new CancelOutcome.AlreadyEnded(AuctionStatus.CANCELLED));
    }
}

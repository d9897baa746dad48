package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock opens an auction to bids; the timer only lets watchers see it. */
class ScheduledStartTest {

    private static final Instant OPENING = NOW.plus(Duration.ofDays(1));
    private static final LotFixture LOT = aLot().openingAt(OPENING);
    private static final Instant END = LOT.terms().closesAt();

    @Test
    void an_auction_that_opens_later_is_scheduled() {
        var auction = LOT.listed();

        assertThat(auction.lifecycle()).isEqualTo(new Lifecycle.Scheduled());
        assertThat(auction.statusAt(OPENING.minusNanos(1_000))).isEqualTo(AuctionStatus.SCHEDULED);
        assertThat(auction.statusAt(OPENING)).isEqualTo(AuctionStatus.OPEN);
    }

    @Test
    void an_auction_that_opens_now_is_open() {
        assertThat(anAuction().lifecycle()).isEqualTo(new Lifecycle.Running());
        assertThat(anAuction().statusAt(NOW)).isEqualTo(AuctionStatus.OPEN);
    }

    @Test
    void a_bid_before_the_opening_is_refused_and_leaves_it_scheduled() {
        var early = place(LOT.listed(), at(OPENING.minusNanos(1_000), aBid(ALICE, 20_000)));

        assertThat(early.outcome()).isEqualTo(new BidOutcome.NotOpen(OPENING, END));
        assertThat(early.auction().lifecycle()).isEqualTo(new Lifecycle.Scheduled());
    }

    @Test
    void a_bid_at_the_opening_is_taken_before_the_timer_has_been() {
        var first = place(LOT.listed(), at(OPENING, aBid(ALICE, 20_000)));

        assertThat(first.outcome().result()).isEqualTo(BidResult.LEADING);
        assertThat(first.auction().lifecycle()).isEqualTo(new Lifecycle.Running());
        assertThat(first.auction().start(OPENING, POLICIES))
                .isEqualTo(Decision.unchanged(new StartOutcome.AlreadyStarted(), first.auction()));
    }

    @Test
    void a_purchase_follows_the_clock_as_well() {
        var auction = LOT.withBuyNow(30_000).listed();

        assertThat(buyNow(auction, ALICE, OPENING.minusNanos(1_000)).outcome())
                .isEqualTo(new BidOutcome.NotOpen(OPENING, END));
        assertThat(buyNow(auction, ALICE, OPENING).outcome().result()).isEqualTo(BidResult.BOUGHT);
    }

    @Test
    void its_timer_starts_it_for_all_to_see() {
        var started = LOT.listed().start(OPENING, POLICIES);

        var board = started.recorded().orElseThrow().entry().after();
        assertThat(started.outcome()).isEqualTo(new StartOutcome.Started(board));
        assertThat(started.events()).isEqualTo(List.of(new AuctionEvent.AuctionStarted(board, SELLER)));
        assertThat(started.auction().lifecycle()).isEqualTo(new Lifecycle.Running());
        assertThat(board.status()).isEqualTo(AuctionStatus.OPEN);
        assertThat(board.minimumBid()).contains(Money.won(10_000));
    }

    @Test
    void an_early_timer_is_told_when_to_come_back() {
        var auction = LOT.listed();

        assertThat(auction.start(OPENING.minusNanos(1_000), POLICIES))
                .isEqualTo(Decision.unchanged(new StartOutcome.NotDue(OPENING), auction));
    }

    @Test
    void it_starts_once() {
        var started = LOT.listed().start(OPENING, POLICIES).auction();

        assertThat(started.start(OPENING, POLICIES))
                .isEqualTo(Decision.unchanged(new StartOutcome.AlreadyStarted(), started));
    }

    @Test
    void a_timer_that_comes_after_the_end_starts_nothing() {
        var auction = LOT.listed();

        assertThat(auction.start(END.minusNanos(1_000), POLICIES).outcome()).isInstanceOf(StartOutcome.Started.class);
        assertThat(auction.start(END, POLICIES))
                .isEqualTo(Decision.unchanged(new StartOutcome.AlreadyStarted(), auction));
    }

    @Test
    void an_auction_nobody_started_still_ends() {
        var auction = LOT.listed();

        assertThat(auction.statusAt(END)).isEqualTo(AuctionStatus.UNSOLD);
        assertThat(auction.close(END).auction().statusAt(END)).isEqualTo(AuctionStatus.UNSOLD);
    }

    @Test
    void it_starts_under_rules_this_node_does_not_know_too() {
        var started = LOT.listed().start(OPENING, OTHER_POLICIES);

        assertThat(started.outcome())
                .isInstanceOfSatisfying(
                        StartOutcome.Started.class,
                        outcome -> assertThat(outcome.board().minimumBid()).isEmpty());
    }
}

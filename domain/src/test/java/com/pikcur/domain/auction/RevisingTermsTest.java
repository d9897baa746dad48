package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisingTermsTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant OPENING = NOW.plus(Duration.ofDays(1));

    @Test
    void terms_nobody_has_bid_on_change_as_a_whole() {
        var auction = anAuction();
        var terms = aLot().startingAt(20_000)
                .withReserve(50_000)
                .closingIn(Duration.ofDays(3))
                .terms();

        var revised = auction.revise(terms, NOW, POLICIES);

        var entry = revised.recorded().orElseThrow().entry();
        assertThat(revised.outcome()).isEqualTo(new RevisionOutcome.Revised(entry.after()));
        assertThat(revised.events()).containsExactly(new AuctionEvent.AuctionRevised(entry.after()));
        assertThat(revised.auction().lot().terms()).isEqualTo(terms);
        assertThat(revised.auction().bidding()).isEqualTo(Bidding.none(terms));
        assertThat(entry.fact())
                .isEqualTo(
                        new LogFact.TermsSet(PublicTerms.of(terms, auction.lot().secret())));
        assertThat(entry.after().price()).isEqualTo(Money.won(20_000));
        assertThat(entry.after().closesAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(entry.after().reserve()).isEqualTo(ReserveState.NOT_MET);
    }

    @Test
    void who_sells_what_under_which_policy_stays() {
        var auction = anAuction();

        var after =
                auction.revise(aLot().startingAt(20_000).terms(), NOW, POLICIES).auction();

        assertThat(after.lot())
                .isEqualTo(new Lot(
                        auction.lot().id(),
                        auction.lot().seller(),
                        auction.lot().policy(),
                        after.lot().terms(),
                        auction.lot().secret()));
        assertThat(after.lifecycle()).isEqualTo(auction.lifecycle());
    }

    @Test
    void terms_are_frozen_once_somebody_has_bid() {
        var auction = afterBids(anAuction(), "ALICE 20000, BOB 30000");

        assertThat(auction.revise(aLot().startingAt(5_000).terms(), NOW, POLICIES))
                .isEqualTo(Decision.unchanged(new RevisionOutcome.TermsFrozen(2), auction));
    }

    @Test
    void a_refused_bid_freezes_nothing() {
        var auction = place(anAuction(), ALICE, 9_999).auction();

        assertThat(auction.revise(aLot().startingAt(5_000).terms(), NOW, POLICIES)
                        .outcome())
                .isInstanceOf(RevisionOutcome.Revised.class);
    }

    @Test
    void new_terms_are_measured_like_those_of_a_new_auction() {
        assertThat(anAuction()
                        .revise(aLot().startingAt(999).terms(), NOW, POLICIES)
                        .outcome())
                .isEqualTo(new ListingOutcome.StartPriceTooLow(Money.won(1_000)));
    }

    @Test
    void an_ended_auction_keeps_its_terms_though_no_timer_has_been() {
        var terms = aLot().closingIn(Duration.ofDays(20)).terms();

        assertThat(anAuction().revise(terms, END.minus(MICROSECOND), POLICIES).outcome())
                .isInstanceOf(RevisionOutcome.Revised.class);
        assertThat(anAuction().revise(terms, END, POLICIES).outcome())
                .isEqualTo(new RevisionOutcome.AlreadyEnded(AuctionStatus.UNSOLD));
        assertThat(anAuction()
                        .cancel(Canceller.SELLER, NOW)
                        .auction()
                        .revise(terms, NOW, POLICIES)
                        .outcome())
                .isEqualTo(new RevisionOutcome.AlreadyEnded(AuctionStatus.CANCELLED));
    }

    @Test
    void an_auction_that_has_opened_cannot_open_at_another_time() {
        var scheduled = aLot().openingAt(OPENING).listed();
        var later = aLot().openingAt(OPENING.plusSeconds(3_600)).terms();

        assertThat(scheduled.revise(later, OPENING.minus(MICROSECOND), POLICIES).outcome())
                .isInstanceOf(RevisionOutcome.Revised.class);
        assertThat(scheduled.revise(later, OPENING, POLICIES).outcome())
                .isEqualTo(new RevisionOutcome.OpeningPassed(OPENING));
        assertThat(anAuction().revise(later, NOW, POLICIES).outcome())
                .isEqualTo(new RevisionOutcome.OpeningPassed(NOW));
    }

    @Test
    void a_scheduled_auction_cannot_open_in_the_past() {
        var scheduled = aLot().openingAt(OPENING).listed();
        var revisedAt = NOW.plusSeconds(60);

        assertThat(scheduled.revise(aLot().terms(), revisedAt, POLICIES).outcome())
                .isEqualTo(new ListingOutcome.OpeningOutOfRange(revisedAt, revisedAt.plus(Duration.ofDays(30))));
        assertThat(scheduled
                        .revise(aLot().openingAt(revisedAt).terms(), revisedAt, POLICIES)
                        .auction()
                        .statusAt(revisedAt))
                .isEqualTo(AuctionStatus.OPEN);
    }

    @ParameterizedTest(name = "two hours in, an end {0} after the opening is taken: {1}")
    @CsvSource({"PT1H, false", "PT2H, false", "PT2H0.000001S, true", "PT720H, true", "PT720H0.000001S, false"})
    void the_length_of_an_open_auction_counts_from_its_opening_and_its_end_is_still_to_come(
            Duration length, boolean taken) {
        var outcome = anAuction()
                .revise(aLot().closingIn(length).terms(), NOW.plus(Duration.ofHours(2)), POLICIES)
                .outcome();

        assertThat(outcome)
                .isInstanceOf(taken ? RevisionOutcome.Revised.class : ListingOutcome.DurationOutOfRange.class);
    }

    @Test
    void rules_this_node_does_not_know_take_no_terms() {
        var auction = anAuction();

        assertThat(auction.revise(aLot().terms(), NOW, OTHER_POLICIES))
                .isEqualTo(Decision.unchanged(new BidOutcome.UnknownPolicy(POLICY.version()), auction));
    }
}

package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetractingABidTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final Instant HALF_A_DAY_LEFT = END.minus(Duration.ofHours(12));

    @Test
    void while_more_than_12_hours_remain_all_own_bids_go() {
        var first = aBid(ALICE, 20_000);
        var other = aBid(BOB, 30_000);
        var second = aBid(ALICE, 40_000);

        var decision = retract(HALF_A_DAY_LEFT.minus(MICROSECOND), first, List.of(first, other, second));

        assertThat(decision.outcome())
                .isEqualTo(new RetractionOutcome.Retracted(List.of(first.id(), second.id()), boardAfter(decision)));
        assertThat(decision.auction().bidding())
                .isEqualTo(bidOn(anAuction(), other).bidding());
    }

    @Test
    void with_12_hours_left_a_bid_goes_alone_within_the_hour_of_its_placing() {
        var first = aBid(ALICE, 20_000);
        var second = at(HALF_A_DAY_LEFT, aBid(ALICE, 40_000));

        var decision = retract(HALF_A_DAY_LEFT, second, List.of(first, second));

        assertThat(decision.outcome())
                .isEqualTo(new RetractionOutcome.Retracted(List.of(second.id()), boardAfter(decision)));
        assertThat(decision.auction().bidding())
                .isEqualTo(bidOn(anAuction(), first).bidding());
    }

    @ParameterizedTest(name = "{0} after its placing: {1}")
    @CsvSource({"PT0S, true", "PT59M59.999999S, true", "PT1H, true", "PT1H0.000001S, false", "PT6H, false"})
    void later_it_goes_within_an_hour_of_its_placing_only(Duration afterPlacing, boolean allowed) {
        var bid = at(END.minus(Duration.ofHours(11)), aBid(ALICE, 20_000));

        var outcome =
                retract(bid.placedAt().plus(afterPlacing), bid, List.of(bid)).outcome();

        if (allowed) {
            assertThat(outcome).isInstanceOf(RetractionOutcome.Retracted.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new RetractionOutcome.RetractionTooLate(
                            bid.placedAt().plus(Duration.ofHours(1))));
        }
    }

    @Test
    void an_old_bid_stays_while_a_fresh_one_goes() {
        var old = aBid(ALICE, 20_000);
        var fresh = at(END.minus(Duration.ofHours(1)), aBid(ALICE, 40_000));
        var bids = List.of(old, fresh);

        assertThat(retract(fresh.placedAt(), old, bids).outcome())
                .isEqualTo(new RetractionOutcome.RetractionTooLate(NOW.plus(Duration.ofHours(1))));
        assertThat(retract(fresh.placedAt(), fresh, bids).outcome()).isInstanceOf(RetractionOutcome.Retracted.class);
    }

    @Test
    void price_and_leader_become_what_they_would_be_without_it() {
        var alices = aBid(ALICE, 20_000);
        var bobs = aBid(BOB, 90_000);
        var carols = aBid(CAROL, 50_000);

        var withoutBob = retract(NOW, bobs, List.of(alices, bobs, carols)).auction();
        var withoutCarol = retract(NOW, carols, List.of(alices, bobs, carols)).auction();

        assertThat(withoutBob.bidding()).isEqualTo(new Bidding(Money.won(21_000), leading(carols), 2, END));
        assertThat(withoutCarol.bidding()).isEqualTo(new Bidding(Money.won(21_000), leading(bobs), 2, END));
    }

    @Test
    void the_last_bid_gone_leaves_an_auction_nobody_has_bid_on() {
        var bid = aBid(ALICE, 20_000);

        assertThat(retract(NOW, bid, List.of(bid)).auction().bidding())
                .isEqualTo(anAuction().bidding());
    }

    @Test
    void a_raise_taken_back_leaves_the_maximum_before_it() {
        var bid = aBid(ALICE, 20_000);
        var raise = at(END.minus(Duration.ofHours(2)), aBid(ALICE, 90_000));

        var after = retract(raise.placedAt(), raise, List.of(bid, raise)).auction();

        assertThat(after.bidding().leading()).isEqualTo(leading(bid));
    }

    @Test
    void the_log_names_the_bids_by_the_bidders_alias() {
        var bid = aBid(ALICE, 20_000);
        var auction = bidOn(anAuction(), bid);

        var entry = retract(NOW, bid, List.of(bid)).recorded().orElseThrow().entry();

        assertThat(entry.fact())
                .isEqualTo(new LogFact.BidsRetracted(auction.lot().secret().aliasOf(ALICE), List.of(bid.id())));
    }

    @Test
    void nobody_takes_back_what_is_not_their_own_standing_bid() {
        var bid = aBid(ALICE, 20_000);
        var auction = bidOn(anAuction(), bid);
        var unknown = aBid(ALICE, 20_000);

        assertThatThrownBy(() -> auction.retract(bid.id(), BOB, NOW, List.of(bid), POLICIES))
                .isInstanceOf(NoSuchBid.class);
        assertThatThrownBy(() -> auction.retract(unknown.id(), ALICE, NOW, List.of(bid), POLICIES))
                .isInstanceOf(NoSuchBid.class);
    }

    @Test
    void a_bid_goes_once() {
        var bid = aBid(ALICE, 20_000);
        var retracted = retract(NOW, bid, List.of(bid)).auction();

        assertThatThrownBy(() -> retracted.retract(bid.id(), ALICE, NOW, List.of(), POLICIES))
                .isInstanceOf(NoSuchBid.class);
    }

    @Test
    void none_goes_from_the_end_on() {
        var fresh = at(END.minus(MICROSECOND), aBid(ALICE, 20_000));

        assertThat(retract(END.minus(MICROSECOND), fresh, List.of(fresh)).outcome())
                .isInstanceOf(RetractionOutcome.Retracted.class);
        assertThat(retract(END, fresh, List.of(fresh)).outcome()).isEqualTo(new RetractionOutcome.BiddingOver(END));
    }

    @Test
    void a_refused_retraction_changes_nothing() {
        var old = at(END.minus(Duration.ofHours(11)), aBid(ALICE, 20_000));

        var refused = retract(END.minus(MICROSECOND), old, List.of(old));

        assertThat(refused.recorded()).isEmpty();
        assertThat(refused.events()).isEmpty();
        assertThat(refused.auction().bidding().count()).isEqualTo(1);
    }

    @Test
    void under_rules_this_node_does_not_know_none_goes() {
        var bid = aBid(ALICE, 20_000);
        var auction = bidOn(anAuction(), bid);

        assertThat(auction.retract(bid.id(), ALICE, NOW, List.of(bid), OTHER_POLICIES))
                .isEqualTo(Decision.unchanged(new BidOutcome.UnknownPolicy(POLICY.version()), auction));
    }

    /** The named bid goes from an auction on which exactly these bids were placed. */
    private static Decision<RetractionOutcome> retract(Instant when, Bid named, List<Bid> placed) {
        var auction = aLot().withoutExtension().listed();
        for (var bid : placed) {
            auction = bidOn(auction, bid);
        }
        return auction.retract(named.id(), named.bidder(), when, placed, POLICIES);
    }

    private static AuctionBoard boardAfter(Decision<?> decision) {
        return decision.recorded().orElseThrow().entry().after();
    }

    private static Optional<Bidding.Leading> leading(Bid bid) {
        return Optional.of(new Bidding.Leading(bid.id(), bid.bidder(), bid.maximum()));
    }
}

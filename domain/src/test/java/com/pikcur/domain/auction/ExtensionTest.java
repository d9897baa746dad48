package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rise of the price in the last five minutes moves the end to five minutes after it. */
class ExtensionTest {

    private static final LotFixture LOT = aLot().closingIn(Duration.ofHours(1));
    private static final Instant END = LOT.terms().closesAt();

    @ParameterizedTest(name = "a rise {0} before the end moves it by {1}")
    @CsvSource({
        "PT1H, PT0S",
        "PT5M0.000001S, PT0S",
        "PT5M, PT0S",
        "PT4M59.999999S, PT0.000001S",
        "PT1M, PT4M",
        "PT0.000001S, PT4M59.999999S"
    })
    void a_rise_within_the_last_five_minutes_moves_the_end(Duration beforeEnd, Duration moved) {
        var auction = led(LOT.listed(), ALICE, 50_000);

        var after = bidOn(auction, at(END.minus(beforeEnd), aBid(BOB, 20_000)));

        assertThat(after.bidding().closesAt()).isEqualTo(END.plus(moved));
    }

    @ParameterizedTest(name = "window 5 minutes, extended by {0}: a rise {1} before the end moves it by {2}")
    @CsvSource({
        "PT10M, PT5M0.000001S, PT0S",
        "PT10M, PT5M, PT5M",
        "PT10M, PT1M, PT9M",
        "PT3M, PT4M, PT0S",
        "PT3M, PT3M, PT0S",
        "PT3M, PT1M, PT2M"
    })
    void an_end_moves_to_the_policys_time_after_the_rise_and_never_back(
            Duration extendBy, Duration beforeEnd, Duration moved) {
        var policy = extending(new AuctionPolicy.Extension(Duration.ofMinutes(5), extendBy, Optional.empty()));

        var auction = place(LOT.under(policy).listed(), aBid(ALICE, 10_000_000), policy)
                .auction();

        var after = rise(auction, policy, END.minus(beforeEnd));

        assertThat(after.bidding().closesAt()).isEqualTo(END.plus(moved));
    }

    @Test
    void a_change_of_the_leader_extends_as_well() {
        var after = bidOn(led(LOT.listed(), ALICE, 20_000), at(END.minusSeconds(1), aBid(BOB, 90_000)));

        assertThat(after.bidding().closesAt()).isEqualTo(END.plusSeconds(299));
    }

    @Test
    void a_first_bid_leaves_the_price_and_so_the_end() {
        var after = bidOn(LOT.listed(), at(END.minusSeconds(1), aBid(ALICE, 20_000)));

        assertThat(after.bidding().closesAt()).isEqualTo(END);
    }

    @Test
    void the_leaders_own_raise_never_extends() {
        var after = bidOn(led(LOT.listed(), ALICE, 20_000), at(END.minusSeconds(1), aBid(ALICE, 90_000)));

        assertThat(after.bidding().closesAt()).isEqualTo(END);
    }

    @Test
    void a_refused_bid_never_extends() {
        var auction = led(LOT.listed(), ALICE, 20_000);

        var decision = place(auction, at(END.minusSeconds(1), aBid(BOB, 10_999)));

        assertThat(decision.outcome().result()).isEqualTo(BidResult.BELOW_MINIMUM);
        assertThat(decision.auction().bidding()).isEqualTo(auction.bidding());
    }

    @Test
    void an_auction_that_does_not_extend_ends_as_agreed() {
        var auction = led(LOT.withoutExtension().listed(), ALICE, 20_000);

        var after = bidOn(auction, at(END.minusSeconds(1), aBid(BOB, 90_000)));

        assertThat(after.bidding().closesAt()).isEqualTo(END);
    }

    @Test
    void without_a_cap_there_is_no_limit() {
        var auction = led(LOT.listed(), ALICE, 100_000_000);

        for (int rise = 1; rise <= 100; rise++) {
            var lastSecond = auction.bidding().closesAt().minusSeconds(1);
            auction = bidOn(auction, at(lastSecond, aBid(BOB, 10_000 + rise * 200_000L)));
        }

        assertThat(auction.bidding().closesAt()).isEqualTo(END.plusSeconds(100 * 299L));
    }

    @Test
    void a_cap_limits_all_extensions_together() {
        var policy = capped(Duration.ofMinutes(8));
        var auction = place(LOT.under(policy).listed(), aBid(ALICE, 10_000_000), policy)
                .auction();

        var once = rise(auction, policy, END.minusSeconds(1));
        var twice = rise(once, policy, once.bidding().closesAt().minusSeconds(1));
        var thrice = rise(twice, policy, twice.bidding().closesAt().minusSeconds(1));

        assertThat(once.bidding().closesAt()).isEqualTo(END.plusSeconds(299));
        assertThat(twice.bidding().closesAt()).isEqualTo(END.plus(Duration.ofMinutes(8)));
        assertThat(thrice.bidding().closesAt()).isEqualTo(END.plus(Duration.ofMinutes(8)));
    }

    @Test
    void a_cap_is_published_with_the_policy() {
        assertThat(POLICY.canonical()).contains("longestExtension=-\n");
        assertThat(capped(Duration.ofMinutes(8)).canonical()).contains("longestExtension=PT8M\n");
    }

    @Test
    void everybody_goes_by_the_effective_end() {
        var extended = bidOn(led(LOT.listed(), ALICE, 20_000), at(END.minusSeconds(1), aBid(BOB, 90_000)));
        var effectiveEnd = END.plusSeconds(299);

        assertThat(extended.boardAt(END, POLICIES).closesAt()).isEqualTo(effectiveEnd);
        assertThat(extended.statusAt(effectiveEnd.minusNanos(1_000))).isEqualTo(AuctionStatus.OPEN);
        assertThat(extended.statusAt(effectiveEnd)).isEqualTo(AuctionStatus.SOLD);
        assertThat(extended.close(END).outcome()).isEqualTo(new CloseOutcome.NotDue(effectiveEnd));
        assertThat(place(extended, at(END, aBid(ALICE, 30_000))).outcome().result())
                .isEqualTo(BidResult.OUTBID);
        assertThat(place(extended, at(effectiveEnd, aBid(ALICE, 500_000))).outcome())
                .isEqualTo(new BidOutcome.NotOpen(NOW, effectiveEnd));
    }

    @Test
    void the_answer_to_the_bid_tells_the_moved_end() {
        var decision = place(led(LOT.listed(), ALICE, 20_000), at(END.minusSeconds(1), aBid(BOB, 90_000)));

        assertThat(decision.recorded().orElseThrow().entry().after().closesAt()).isEqualTo(END.plusSeconds(299));
    }

    private static AuctionPolicy capped(Duration longestTotal) {
        return extending(
                new AuctionPolicy.Extension(Duration.ofMinutes(5), Duration.ofMinutes(5), Optional.of(longestTotal)));
    }

    private static AuctionPolicy extending(AuctionPolicy.Extension extension) {
        return new AuctionPolicy(
                new PolicyVersion("extending-1"),
                POLICY.increments(),
                POLICY.listing(),
                extension,
                POLICY.retraction());
    }

    private static Auction rise(Auction auction, AuctionPolicy policy, Instant riseAt) {
        var bid = aBid(BOB, auction.bidding().price().won() + 100_000);
        return place(auction, at(riseAt, bid), policy).auction();
    }
}

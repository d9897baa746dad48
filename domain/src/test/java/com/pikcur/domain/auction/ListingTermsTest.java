package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.ListingOutcome.BuyNowPriceTooLow;
import com.pikcur.domain.auction.ListingOutcome.DurationOutOfRange;
import com.pikcur.domain.auction.ListingOutcome.OpeningOutOfRange;
import com.pikcur.domain.auction.ListingOutcome.PriceTooHigh;
import com.pikcur.domain.auction.ListingOutcome.RefusedTerms;
import com.pikcur.domain.auction.ListingOutcome.ReserveNotAboveStart;
import com.pikcur.domain.auction.ListingOutcome.StartPriceTooLow;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTermsTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final long LARGEST = Bid.LARGEST_MAXIMUM_WON;

    @Test
    void plain_terms_are_taken() {
        assertTaken(aLot());
    }

    @Test
    void a_start_price_is_at_least_1000_won() {
        assertRefused(aLot().startingAt(0), new StartPriceTooLow(Money.won(1_000)));
        assertRefused(aLot().startingAt(999), new StartPriceTooLow(Money.won(1_000)));
        assertTaken(aLot().startingAt(1_000));
    }

    @Test
    void a_reserve_is_above_the_start_price() {
        assertRefused(aLot().withReserve(9_999), new ReserveNotAboveStart(Money.won(10_000)));
        assertRefused(aLot().withReserve(10_000), new ReserveNotAboveStart(Money.won(10_000)));
        assertTaken(aLot().withReserve(10_001));
    }

    @ParameterizedTest(name = "start {0}: at least {1}")
    @CsvSource({"10000, 13000", "1000, 1300", "1001, 1302", "1009, 1312", "7692307692, 10000000000"})
    void a_buy_now_price_is_at_least_130_per_cent_of_the_start_price(long startWon, long lowestWon) {
        var lot = aLot().startingAt(startWon);

        assertRefused(lot.withBuyNow(lowestWon - 1), new BuyNowPriceTooLow(Money.won(lowestWon)));
        assertTaken(lot.withBuyNow(lowestWon));
    }

    @ParameterizedTest(name = "reserve {0}: at least {1}")
    @CsvSource({"10001, 13000", "12999, 13000", "13000, 13001", "20000, 20001"})
    void a_buy_now_price_is_also_above_the_reserve(long reserveWon, long lowestWon) {
        var lot = aLot().withReserve(reserveWon);

        assertRefused(lot.withBuyNow(lowestWon - 1), new BuyNowPriceTooLow(Money.won(lowestWon)));
        assertTaken(lot.withBuyNow(lowestWon));
    }

    @Test
    void no_price_is_beyond_what_anybody_may_bid() {
        assertTaken(aLot().startingAt(LARGEST));
        assertTaken(aLot().withReserve(LARGEST));
        assertTaken(aLot().withBuyNow(LARGEST));
        assertTaken(aLot().withShippingFee(LARGEST));
        assertTaken(aLot().withShippingFee(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, Long.MAX_VALUE / 130 + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void absurd_prices_are_refused_and_never_overflow(long absurdWon) {
        var refusal = new PriceTooHigh(Money.won(LARGEST));

        assertRefused(aLot().startingAt(absurdWon), refusal);
        assertRefused(aLot().withReserve(absurdWon), refusal);
        assertRefused(aLot().withReserve(absurdWon).withBuyNow(absurdWon), refusal);
        assertRefused(aLot().withBuyNow(absurdWon), refusal);
        assertRefused(aLot().withShippingFee(absurdWon), refusal);
    }

    @Test
    void an_auction_lasts_from_an_hour_to_30_days() {
        var refusal = new DurationOutOfRange(Duration.ofHours(1), Duration.ofDays(30));

        assertRefused(aLot().closingIn(Duration.ofHours(1).minus(MICROSECOND)), refusal);
        assertTaken(aLot().closingIn(Duration.ofHours(1)));
        assertTaken(aLot().closingIn(Duration.ofDays(30)));
        assertRefused(aLot().closingIn(Duration.ofDays(30).plus(MICROSECOND)), refusal);
    }

    @Test
    void its_end_comes_after_its_beginning() {
        var refusal = new DurationOutOfRange(Duration.ofHours(1), Duration.ofDays(30));

        assertRefused(aLot().closingAt(NOW), refusal);
        assertRefused(aLot().closingAt(NOW.minus(Duration.ofDays(1))), refusal);
        assertRefused(aLot().closingAt(Instant.MIN), refusal);
        assertRefused(aLot().closingAt(Instant.MAX), refusal);
    }

    @Test
    void its_length_is_measured_from_its_opening() {
        var opensAt = NOW.plus(Duration.ofDays(20));

        assertTaken(aLot().openingAt(opensAt).closingAt(opensAt.plus(Duration.ofDays(30))));
        assertRefused(
                aLot().openingAt(opensAt).closingAt(opensAt.plus(Duration.ofMinutes(59))),
                new DurationOutOfRange(Duration.ofHours(1), Duration.ofDays(30)));
    }

    @Test
    void it_opens_from_now_on_and_at_most_30_days_ahead() {
        var latest = NOW.plus(Duration.ofDays(30));
        var refusal = new OpeningOutOfRange(NOW, latest);

        assertTaken(openingAt(NOW));
        assertTaken(openingAt(latest));
        assertRefused(openingAt(NOW.minus(MICROSECOND)), refusal);
        assertRefused(openingAt(latest.plus(MICROSECOND)), refusal);
        assertRefused(aLot().openingAt(Instant.MIN), refusal);
        assertRefused(aLot().openingAt(Instant.MAX), refusal);
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        var terms = aLot().openingAt(NOW.plusNanos(1_999))
                .closingAt(NOW.plusSeconds(7_200).plusNanos(999))
                .terms();

        assertThat(terms.opensAt()).isEqualTo(NOW.plus(MICROSECOND));
        assertThat(terms.closesAt()).isEqualTo(NOW.plusSeconds(7_200));
    }

    @Test
    void the_policy_sets_all_limits() {
        var quick = new AuctionPolicy(
                new PolicyVersion("quick-1"),
                POLICY.increments(),
                new AuctionPolicy.Listing(
                        Money.won(1), 100, Duration.ofSeconds(10), Duration.ofDays(1), Duration.ofMinutes(1)),
                POLICY.extension(),
                POLICY.retraction());
        var tenSeconds = aLot().startingAt(1).withBuyNow(1).closingIn(Duration.ofSeconds(10));

        assertThat(quick.refusalOf(tenSeconds.terms(), NOW)).isEmpty();
        assertThat(quick.refusalOf(
                        tenSeconds
                                .closingIn(Duration.ofSeconds(10).minus(MICROSECOND))
                                .terms(),
                        NOW))
                .contains(new DurationOutOfRange(Duration.ofSeconds(10), Duration.ofDays(1)));
    }

    @Test
    void the_first_thing_wrong_is_told() {
        var allWrong = aLot().startingAt(999).withReserve(999).withBuyNow(999).closingAt(NOW);

        assertRefused(allWrong.withShippingFee(LARGEST + 1), new PriceTooHigh(Money.won(LARGEST)));
        assertRefused(allWrong, new StartPriceTooLow(Money.won(1_000)));
        assertRefused(allWrong.startingAt(1_000), new ReserveNotAboveStart(Money.won(1_000)));
        assertRefused(allWrong.startingAt(1_000).withReserve(2_000), new BuyNowPriceTooLow(Money.won(2_001)));
    }

    private static LotFixture openingAt(Instant opensAt) {
        return aLot().openingAt(opensAt).closingAt(opensAt.plus(Duration.ofDays(7)));
    }

    private static void assertTaken(LotFixture lot) {
        assertThat(POLICY.refusalOf(lot.terms(), NOW)).isEmpty();
    }

    private static void assertRefused(LotFixture lot, RefusedTerms refusal) {
        assertThat(POLICY.refusalOf(lot.terms(), NOW)).isEqualTo(Optional.of(refusal));
    }
}

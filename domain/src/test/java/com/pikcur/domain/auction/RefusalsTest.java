package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal tells what its bidder needs to know, and of several the first that applies. */
class RefusalsTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @Test
    void sellers_do_not_bid_on_their_own() {
        assertThat(place(anAuction(), SELLER, 20_000).outcome()).isEqualTo(new BidOutcome.BySeller());
    }

    @Test
    void a_blocked_member_does_not_bid() {
        assertThat(onAlicesLead(ALICE, 20_000, Standing.BLOCKED)).isEqualTo(new BidOutcome.MayNotBid());
    }

    @Test
    void nothing_is_not_a_bid() {
        assertThat(place(anAuction(), ALICE, 0).outcome()).isEqualTo(new BidOutcome.AmountNotPositive());
        assertThat(place(anAuction(), ALICE, 1).outcome()).isEqualTo(new BidOutcome.BelowMinimum(Money.won(10_000)));
    }

    @Test
    void ten_billion_won_is_the_largest_bid() {
        assertThat(place(anAuction(), ALICE, 10_000_000_000L).outcome().result())
                .isEqualTo(BidResult.LEADING);
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000_001L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void an_absurd_amount_is_refused_whoever_leads(long absurdWon) {
        var refusal = new BidOutcome.AmountTooLarge(Money.won(10_000_000_000L));

        assertThat(place(anAuction(), ALICE, absurdWon).outcome()).isEqualTo(refusal);
        assertThat(place(led(anAuction(), ALICE, 20_000), ALICE, absurdWon).outcome())
                .isEqualTo(refusal);
        assertThat(place(led(anAuction(), ALICE, 20_000), BOB, absurdWon).outcome())
                .isEqualTo(refusal);
    }

    @Test
    void rules_this_node_does_not_know_decide_nothing() {
        var auction = aLot().withBuyNow(30_000).listed();
        var refusal = new BidOutcome.UnknownPolicy(POLICY.version());

        var bid = auction.place(aBid(ALICE, 20_000), Standing.GOOD, OTHER_POLICIES);
        var purchase = auction.buyNow(new BidId(UUID.randomUUID()), ALICE, Standing.GOOD, NOW, OTHER_POLICIES);

        assertThat(bid.outcome()).isEqualTo(refusal);
        assertThat(purchase.outcome()).isEqualTo(refusal);
        assertThat(bid.auction().bidding()).isEqualTo(auction.bidding());
        assertThat(purchase.auction().statusAt(NOW)).isEqualTo(AuctionStatus.OPEN);
        assertThat(bid.auction().boardAt(NOW, OTHER_POLICIES).minimumBid()).isEmpty();
    }

    @Test
    void of_several_refusals_of_a_bid_the_first_is_told() {
        var auction = led(anAuction(), ALICE, 20_000);

        assertThat(auction.place(at(END, aBid(SELLER, 0)), Standing.BLOCKED, OTHER_POLICIES)
                        .outcome())
                .isInstanceOf(BidOutcome.UnknownPolicy.class);
        assertThat(auction.place(at(END, aBid(SELLER, 0)), Standing.BLOCKED, POLICIES)
                        .outcome())
                .isInstanceOf(BidOutcome.NotOpen.class);
        assertThat(onAlicesLead(SELLER, 0, Standing.BLOCKED)).isInstanceOf(BidOutcome.BySeller.class);
        assertThat(onAlicesLead(BOB, 0, Standing.BLOCKED)).isInstanceOf(BidOutcome.MayNotBid.class);
        assertThat(onAlicesLead(ALICE, 0, Standing.GOOD)).isInstanceOf(BidOutcome.AmountNotPositive.class);
        assertThat(onAlicesLead(BOB, 0, Standing.GOOD)).isInstanceOf(BidOutcome.AmountNotPositive.class);
        assertThat(onAlicesLead(ALICE, 20_000, Standing.GOOD)).isInstanceOf(BidOutcome.RaiseNotHigher.class);
        assertThat(onAlicesLead(BOB, 10_999, Standing.GOOD)).isInstanceOf(BidOutcome.BelowMinimum.class);
    }

    @Test
    void of_several_refusals_of_a_purchase_the_first_is_told() {
        assertThat(buyNow(SELLER, Standing.BLOCKED, END, OTHER_POLICIES)).isInstanceOf(BidOutcome.UnknownPolicy.class);
        assertThat(buyNow(SELLER, Standing.BLOCKED, END, POLICIES)).isInstanceOf(BidOutcome.NotOpen.class);
        assertThat(buyNow(SELLER, Standing.BLOCKED, NOW, POLICIES)).isInstanceOf(BidOutcome.BySeller.class);
        assertThat(buyNow(ALICE, Standing.BLOCKED, NOW, POLICIES)).isInstanceOf(BidOutcome.MayNotBid.class);
        assertThat(buyNow(ALICE, Standing.GOOD, NOW, POLICIES)).isInstanceOf(BuyNowOutcome.NotAvailable.class);
    }

    /** A bid for each reason, on an auction without a buy-now price that Alice leads with 20,000 won. */
    static Stream<Arguments> refusedBids() {
        return Stream.of(
                Arguments.of(BidResult.NOT_OPEN, at(END, aBid(BOB, 90_000)), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.BY_SELLER, aBid(SELLER, 90_000), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.MAY_NOT_BID, aBid(BOB, 90_000), Standing.BLOCKED, POLICIES),
                Arguments.of(BidResult.AMOUNT_NOT_POSITIVE, aBid(BOB, 0), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.AMOUNT_TOO_LARGE, aBid(BOB, 10_000_000_001L), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.RAISE_NOT_HIGHER, aBid(ALICE, 20_000), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.BELOW_MINIMUM, aBid(BOB, 10_999), Standing.GOOD, POLICIES),
                Arguments.of(BidResult.UNKNOWN_POLICY, aBid(BOB, 90_000), Standing.GOOD, OTHER_POLICIES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedBids")
    void every_refusal_stands_in_the_log_under_its_own_name(
            BidResult result, Bid bid, Standing standing, AuctionPolicies policies) {
        var auction = led(anAuction(), ALICE, 20_000);

        var refused = auction.place(bid, standing, policies);

        assertThat(refused.recorded().orElseThrow().entry().fact())
                .isInstanceOfSatisfying(
                        LogFact.BidAttempted.class,
                        fact -> assertThat(fact.result()).isEqualTo(result));
        assertThat(refused.auction().bidding()).isEqualTo(auction.bidding());
    }

    @ParameterizedTest
    @EnumSource
    void only_four_results_change_the_bidding(BidResult result) {
        var changing = EnumSet.of(BidResult.LEADING, BidResult.OUTBID, BidResult.RAISED, BidResult.BOUGHT);

        assertThat(result.isAccepted()).isEqualTo(changing.contains(result));
    }

    /** What comes of a bid while Alice leads with 20,000 won. */
    private static BidOutcome onAlicesLead(MemberId bidder, long won, Standing standing) {
        return led(anAuction(), ALICE, 20_000)
                .place(aBid(bidder, won), standing, POLICIES)
                .outcome();
    }

    /** What comes of a purchase where there is no buy-now price. */
    private static BuyNowOutcome buyNow(MemberId buyer, Standing standing, Instant at, AuctionPolicies policies) {
        return anAuction()
                .buyNow(new BidId(UUID.randomUUID()), buyer, standing, at, policies)
                .outcome();
    }
}

package com.pikcur.domain.auction.log;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a winner would have paid stays sealed, and yet must have been one and the same amount all the time. */
class VerifyingSealedMaximaTest {

    /** So late that a bid can be taken back alone. */
    private static final Instant LATE = NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(2));

    private final History auction = History.of(aLot().lot(), POLICY, NOW);

    @Test
    void a_sealed_maximum_that_a_price_has_shown_counts_as_just_that_from_there_on() {
        auction.bid(ALICE, 25_500);
        auction.bid(BOB, 25_000);
        auction.close();
        assertThat(auction.auction().bidding().price()).as("Alice's maximum").isEqualTo(Money.won(25_500));
        assertThat(verify(auction.published())).isInstanceOf(Confirmed.class);

        var later = History.of(aLot().lot(), POLICY, NOW);
        later.bid(ALICE, 40_000);
        var beaten = later.bid(BOB, 25_000);
        later.bid(CAROL, 30_000);
        later.retract(beaten);
        later.close();
        var log = later.published();
        assertThat(verify(log)).isInstanceOf(Confirmed.class);

        // If 25,500 was all Alice would pay when Bob bid, Carol's 30,000 cannot have left her in front.
        var shown = forgedLog(log, 3, "price", Money.won(25_500));
        var consistent = forgedLog(shown, 3, "minimumBid", Optional.of(Money.won(26_500)));
        assertThat(verify(consistent)).extracting("seq", "reason").containsExactly(4L, Reason.RESULT);
    }

    @Test
    void a_sealed_maximum_below_the_final_price_is_a_contradiction() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 25_000);
        auction.bid(ALICE, 50_000);
        auction.bid(CAROL, 30_000);
        auction.close();
        var log = auction.published();

        // Alice is said to have reached her limit at 25,500; she raised it later, but then it was not hers to hide.
        var lower = forgedLog(log, 3, "price", Money.won(25_500));
        var consistent = forgedLog(lower, 3, "minimumBid", Optional.of(Money.won(26_500)));
        var raised = forgedLog(consistent, 4, "price", Money.won(25_500));
        assertThat(verify(forgedLog(raised, 4, "minimumBid", Optional.of(Money.won(26_500)))))
                .extracting("seq", "reason")
                .containsExactly(3L, Reason.PRICE);
    }

    @Test
    void the_winners_beaten_bids_are_followed_though_they_are_sealed() {
        auction.bid(BOB, 100_000);
        auction.bid(ALICE, 80_000);
        auction.retract(auction.standing().getFirst().id());
        auction.bid(CAROL, 30_000);
        auction.close();

        assertThat(auction.auction().bidding().price()).isEqualTo(Money.won(31_000));
        assertThat(verify(auction.published()))
                .extracting("price", "winner", "sealedBids")
                .containsExactly(Money.won(31_000), Optional.of(alias(ALICE)), 1);
    }

    @Test
    void a_raise_taken_back_leaves_the_sealed_bid_before_it_at_what_prices_show() {
        auction.at(LATE).bid(ALICE, 30_000);
        var raise = auction.bid(ALICE, 90_000);
        auction.bid(BOB, 60_000);
        auction.retract(raise);
        auction.bid(ALICE, 70_000);
        auction.close();

        assertThat(auction.auction().bidding().leading().orElseThrow().bidder()).isEqualTo(ALICE);
        assertThat(verify(auction.published())).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_reserve_that_was_given_up_stays_hidden_and_what_happened_under_it_is_checked_by_sight() {
        var revised = History.of(aLot().withReserve(30_000).lot(), POLICY, NOW);
        var met = revised.bid(ALICE, 50_000);
        revised.retract(met);
        revised.revise(aLot().withReserve(20_000).terms());
        revised.bid(BOB, 25_000);
        revised.close();

        assertThat(verify(revised.published()))
                .extracting("extent", "price")
                .containsExactly(Extent.FULL, Money.won(20_000));
        assertThat(forged(revised.published(), 2, "bidCount", 2))
                .extracting("seq", "reason")
                .containsExactly(2L, Reason.BID_COUNT);
    }

    @Test
    void a_sealed_bid_that_lost_the_lead_within_a_step_is_followed_though_the_raise_after_it_is_known() {
        auction.at(LATE).bid(ALICE, 30_000);
        var raise = auction.bid(ALICE, 40_000);
        auction.bid(BOB, 29_500);
        var shown = auction.bid(CAROL, 50_000);
        auction.bid(ALICE, 50_500);
        auction.retract(shown).retract(raise).close();

        assertThat(auction.auction().bidding().price()).as("her first bid").isEqualTo(Money.won(30_000));
        assertThat(verify(auction.published())).isInstanceOf(Confirmed.class);
    }

    @Test
    void which_of_several_sealed_bids_met_the_other_bidder_is_found_out() {
        auction.at(LATE).bid(ALICE, 20_000);
        var raise = auction.bid(ALICE, 30_000);
        var other = auction.bid(BOB, 29_500);
        auction.bid(ALICE, 30_200);
        auction.bid(ALICE, 60_000);
        auction.retract(raise);
        assertThat(auction.auction().bidding().price()).as("her third bid").isEqualTo(Money.won(30_200));
        auction.retract(other).close();

        assertThat(verify(auction.published())).extracting("sealedBids").isEqualTo(4);
    }

    private Alias alias(MemberId member) {
        return auction.auction().lot().secret().aliasOf(member);
    }

    private static Verification verify(BidLog log) {
        return new BidLogVerifier(log).verify();
    }

    private static Verification forged(BidLog log, int seq, String field, Object value) {
        return verify(forgedLog(log, seq, field, value));
    }

    private static BidLog forgedLog(BidLog log, int seq, String field, Object value) {
        BidLogEntry entry = new Tampering(log).entry(seq - 1);
        AuctionBoard board = Altered.with(entry.after(), field, value);
        return new Tampering(log).forged(seq - 1, entry.fact(), board);
    }
}

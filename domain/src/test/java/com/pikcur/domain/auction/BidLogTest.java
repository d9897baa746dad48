package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything an auction decides leaves one entry, chained to the one before. */
class BidLogTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @Test
    void a_log_begins_with_the_terms_chained_to_the_auction_and_its_policy() {
        var lot = aLot();

        var first = lot.listing().recorded().orElseThrow().entry();

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.previousHash())
                .isEqualTo(
                        Sha256.of("pikcur-bid-log/1\nauction=" + lot.lot().id().value() + "\n" + POLICY.canonical()));
        assertThat(first.fact())
                .isEqualTo(new LogFact.TermsSet(
                        PublicTerms.of(lot.terms(), lot.lot().secret())));
    }

    /** Each is a step from an auction that Alice leads with 20,000 won, or from one nobody has bid on. */
    static Stream<Step> steps() {
        var bid = aBid(ALICE, 20_000);
        var led = bidOn(aLot().withReserve(20_001).withBuyNow(50_000).listed(), bid);
        var blank = anAuction();
        var scheduled = aLot().openingAt(NOW.plusSeconds(60)).listed();
        var unsold = anAuction().close(END).auction();
        return Stream.of(
                new Step("a start", scheduled, scheduled.start(NOW.plusSeconds(60), POLICIES)),
                new Step("a bid that leads", led, place(led, BOB, 30_000)),
                new Step("a bid beaten at once", led, place(led, BOB, 15_000)),
                new Step("a raise", led, place(led, ALICE, 30_000)),
                new Step("a refused bid", led, place(led, SELLER, 30_000)),
                new Step("a purchase", led, buyNow(led, BOB)),
                new Step("a refused purchase", led, buyNow(led, SELLER)),
                new Step("a retraction", led, led.retract(bid.id(), ALICE, NOW, List.of(bid), POLICIES)),
                new Step(
                        "a revision",
                        blank,
                        blank.revise(aLot().startingAt(5_000).terms(), NOW, POLICIES)),
                new Step("a cancellation", led, led.cancel(Canceller.ADMINISTRATOR, NOW)),
                new Step("a bid too late", led, place(led, at(END, aBid(BOB, 30_000)))),
                new Step("a close", led, led.close(END)),
                new Step("a relisting", unsold, unsold.giveWayTo(new AuctionId(UUID.randomUUID()), END)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_leaves_the_next_entry_of_an_unbroken_chain(Step step) {
        var entry = step.decision().recorded().orElseThrow().entry();

        assertThat(entry.seq()).isEqualTo(step.before().head().seq() + 1);
        assertThat(entry.previousHash()).isEqualTo(step.before().head().hash());
        assertThat(entry.hash()).isEqualTo(Sha256.of(entry.previousHash(), entry.canonical()));
        assertThat(entry.isIntact()).isTrue();
        assertThat(step.decision().auction().head()).isEqualTo(new LogHead(entry.seq(), entry.hash()));
        assertThat(step.decision().auction().version()).isEqualTo(step.before().version());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_entry_says_what_everybody_saw_after_it(Step step) {
        var entry = step.decision().recorded().orElseThrow().entry();

        assertThat(entry.after()).isEqualTo(step.decision().auction().boardAt(entry.at(), POLICIES));
    }

    @Test
    void an_entry_changed_afterwards_is_not_intact() {
        var entry = place(anAuction(), ALICE, 20_000).recorded().orElseThrow().entry();

        var earlier =
                new BidLogEntry(NOW.minusNanos(1_000), entry.fact(), entry.after(), entry.previousHash(), entry.hash());
        var elsewhere =
                new BidLogEntry(entry.at(), entry.fact(), entry.after(), Bytes32.ofHex("00".repeat(32)), entry.hash());

        assertThat(earlier.isIntact()).isFalse();
        assertThat(elsewhere.isIntact()).isFalse();
    }

    @Test
    void a_bid_stands_in_the_log_by_alias_and_commitment_alone() {
        var auction = anAuction();
        var bid = aBid(ALICE, 23_456_789);

        var recorded = place(auction, bid).recorded().orElseThrow();

        var secret = auction.lot().secret();
        assertThat(recorded.entry().fact())
                .isEqualTo(new LogFact.BidAttempted(
                        bid.id(),
                        secret.aliasOf(ALICE),
                        secret.openingOf(bid.id(), bid.maximum()).commitment(),
                        BidResult.LEADING));
        assertThat(recorded.entry().canonical())
                .doesNotContain("23456789")
                .doesNotContain(ALICE.value().toString());
        assertThat(recorded.attempt()).contains(new Recorded.Attempt(bid.id(), ALICE, bid.maximum()));
    }

    @Test
    void a_refused_bid_is_kept_with_its_reason() {
        var bid = aBid(BOB, 10_999);

        var recorded = place(led(anAuction(), ALICE, 20_000), bid).recorded().orElseThrow();

        assertThat(recorded.entry().fact())
                .isInstanceOfSatisfying(
                        LogFact.BidAttempted.class,
                        fact -> assertThat(fact.result()).isEqualTo(BidResult.BELOW_MINIMUM));
        assertThat(recorded.attempt()).contains(new Recorded.Attempt(bid.id(), BOB, bid.maximum()));
    }

    @Test
    void a_purchase_is_kept_with_the_price_that_was_asked() {
        var withPrice = buyNow(aLot().withBuyNow(30_000).listed(), SELLER);
        var withoutPrice = buyNow(anAuction(), ALICE);
        var bought = buyNow(aLot().withBuyNow(30_000).listed(), ALICE);

        assertThat(amountOf(withPrice)).isEqualTo(Money.won(30_000));
        assertThat(amountOf(withoutPrice)).isEqualTo(Money.ZERO);
        assertThat(amountOf(bought)).isEqualTo(Money.won(30_000));
    }

    @Test
    void what_is_neither_bid_nor_purchase_hides_nothing() {
        assertThat(anAuction().close(END).recorded().orElseThrow().attempt()).isEmpty();
    }

    @Test
    void once_ended_a_log_is_sealed_against_attempts() {
        var sold = led(aLot().withBuyNow(30_000).listed(), ALICE, 20_000)
                .close(END)
                .auction();
        var cancelled = anAuction().cancel(Canceller.SELLER, NOW).auction();

        assertThat(List.of(sold, cancelled)).allSatisfy(ended -> {
            assertThat(place(ended, at(END, aBid(BOB, 90_000))).auction()).isEqualTo(ended);
            assertThat(place(ended, at(END, aBid(BOB, 90_000))).recorded()).isEqualTo(Optional.empty());
            assertThat(buyNow(ended, BOB, END).recorded()).isEmpty();
            assertThat(ended.cancel(Canceller.ADMINISTRATOR, END).recorded()).isEmpty();
            assertThat(ended.close(END).recorded()).isEmpty();
        });
    }

    private static Money amountOf(Decision<?> decision) {
        return decision.recorded().orElseThrow().attempt().orElseThrow().amount();
    }

    record Step(String name, Auction before, Decision<?> decision) {
        @Override
        public String toString() {
            return name;
        }
    }
}

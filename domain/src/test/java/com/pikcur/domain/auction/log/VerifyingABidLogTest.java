package com.pikcur.domain.auction.log;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyingABidLogTest {

    private final History auction = History.of(aLot().lot(), POLICY, NOW);

    @Test
    void a_sold_auction_is_confirmed_with_price_and_winner_while_the_winners_maximum_stays_sealed() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 25_000);
        auction.bid(CAROL, 5_000);
        auction.close();

        assertThat(verify(auction.published()))
                .isEqualTo(new Confirmed(
                        AuctionStatus.SOLD, 5, Money.won(26_000), Optional.of(alias(ALICE)), Extent.FULL, 1));
        assertThat(verify(auction.publishedTo(ALICE)))
                .isEqualTo(new Confirmed(
                        AuctionStatus.SOLD, 5, Money.won(26_000), Optional.of(alias(ALICE)), Extent.FULL, 0));
    }

    @Test
    void before_the_close_chain_and_visible_prices_are_confirmed() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 25_000);

        assertThat(verify(auction.published()))
                .isEqualTo(
                        new Confirmed(AuctionStatus.OPEN, 3, Money.won(26_000), Optional.empty(), Extent.VISIBLE, 0));
    }

    @Test
    void a_price_the_rules_do_not_give_is_named_with_both_prices() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 25_000);
        auction.close();

        assertThat(forged(auction.published(), 3, "price", Money.won(27_000)))
                .isEqualTo(new Wrong(3, Reason.PRICE, "The log says price 27000 won, the rules give 26000 won."));
    }

    @Test
    void what_comes_from_outside_the_auction_is_taken_from_the_log() {
        auction.bidBlocked(CAROL, 20_000);
        auction.bidElsewhere(CAROL, 20_000);
        auction.bid(SELLER, 20_000);
        auction.buyNow(SELLER);
        auction.bid(ALICE, Bid.LARGEST_MAXIMUM_WON + 1);
        auction.bid(ALICE, 0);
        auction.bid(ALICE, 20_000);
        auction.close();

        assertThat(auction.recorded().stream().flatMap(recorded -> recorded.entry().fact().resultOfAttempt().stream()))
                .containsExactly(
                        BidResult.MAY_NOT_BID,
                        BidResult.UNKNOWN_POLICY,
                        BidResult.BY_SELLER,
                        BidResult.BY_SELLER,
                        BidResult.AMOUNT_TOO_LARGE,
                        BidResult.AMOUNT_NOT_POSITIVE,
                        BidResult.LEADING);
        assertThat(verify(auction.published())).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_seller_whose_own_bid_was_taken_is_found() {
        var refused = auction.bid(SELLER, 20_000);
        auction.bid(SELLER, 30_000);
        auction.close();
        assertThat(refused).isNotNull();

        var attempt = auction.published().entries().get(2).entry();
        var taken = Altered.with((BidAttempted) attempt.fact(), "result", BidResult.LEADING);

        assertThat(verify(new Tampering(auction.published()).forged(2, taken, attempt.after())))
                .extracting("seq", "reason")
                .containsExactly(3L, Reason.RESULT);
    }

    @Test
    void an_end_that_did_not_move_with_a_late_rise_is_named() {
        auction.bid(ALICE, 40_000);
        var lateEnough = NOW.plus(Duration.ofDays(7)).minusSeconds(10);
        auction.at(lateEnough).bid(BOB, 25_000);
        assertThat(auction.auction().bidding().closesAt()).isEqualTo(lateEnough.plus(Duration.ofMinutes(5)));

        assertThat(forged(auction.published(), 3, "closesAt", NOW.plus(Duration.ofDays(7))))
                .extracting("seq", "reason")
                .containsExactly(3L, Reason.END);
    }

    @Test
    void an_amount_that_is_open_before_the_close_is_named() {
        auction.bid(ALICE, 40_000);
        var opening = auction.auction()
                .lot()
                .secret()
                .openingOf(auction.standing().getFirst().id(), Money.won(40_000));

        assertThat(verify(new Tampering(auction.published()).opened(1, Optional.of(opening))))
                .extracting("seq", "reason")
                .containsExactly(2L, Reason.OPENED_EARLY);
    }

    @Test
    void nothing_but_a_relisting_follows_the_end() {
        auction.close().relist();
        assertThat(verify(auction.published())).extracting("status").isEqualTo(AuctionStatus.UNSOLD);

        var open = History.of(aLot().lot(), POLICY, NOW);
        open.bid(ALICE, 40_000);
        var ended = History.of(aLot().with(open.auction().lot().id()).lot(), POLICY, NOW)
                .close();
        var late = new Tampering(open.published()).entry(1);
        assertThat(verify(new Tampering(ended.published()).appended(late)))
                .extracting("seq", "reason")
                .containsExactly(3L, Reason.IMPOSSIBLE);
    }

    @Test
    void an_attempt_told_twice_is_named() {
        auction.bid(ALICE, 5_000);
        var log = auction.published();

        assertThat(verify(new Tampering(log).appended(new Tampering(log).entry(1))))
                .extracting("seq", "reason")
                .containsExactly(3L, Reason.BID_REPEATED);
    }

    @Test
    void a_log_without_its_beginning_or_with_nothing_is_wrong_at_once() {
        auction.bid(ALICE, 5_000);
        var log = auction.published();

        assertThat(verify(new Tampering(log).forgedWithout(0)))
                .extracting("seq", "reason")
                .containsExactly(1L, Reason.TERMS);
        assertThat(verify(Altered.with(log, "entries", List.of())))
                .extracting("seq", "reason")
                .containsExactly(1L, Reason.CUT);
    }

    @Test
    void terms_the_policy_does_not_take_are_named() {
        var cheap = History.of(aLot().startingAt(999).lot(), POLICY, NOW);

        assertThat(verify(cheap.published())).extracting("seq", "reason").containsExactly(1L, Reason.TERMS);
    }

    @Test
    void another_policy_than_the_auctions_is_named_at_the_beginning() {
        var other =
                Altered.with(POLICY, "extension", Altered.with(POLICY.extension(), "window", Duration.ofMinutes(1)));

        assertThat(verify(Altered.with(auction.published(), "policy", other)))
                .extracting("seq", "reason")
                .containsExactly(1L, Reason.CHAIN);
    }

    @Test
    void times_beyond_all_counting_are_named_and_crash_nothing() {
        auction.bid(ALICE, 40_000);
        var entry = new Tampering(auction.published()).entry(1);
        var never = Altered.with(entry, "at", Instant.MAX);

        assertThat(verify(new Tampering(new Tampering(auction.published()).replaced(1, never)).chainedAnew()))
                .isInstanceOf(Wrong.class);
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

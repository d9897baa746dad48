package com.pikcur.domain.auction.log;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.DAVE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Winners who do not pay, and those who buy in their place, are checked like every bid. */
class VerifyingSecondChancesTest {

    private static final int LAPSE = 5;
    private static final int SALE = 6;

    private final History history = History.of(aLot().withReserve(15_000).lot(), POLICY, NOW);

    /** Alice wins, Bob would have paid 25,000 and Carol 20,000. */
    VerifyingSecondChancesTest() {
        history.bid(CAROL, 20_000);
        history.bid(BOB, 25_000);
        history.bid(ALICE, 40_000);
        history.close();
    }

    @Test
    void a_lapse_and_a_sale_in_its_place_are_confirmed_with_every_amount_open() {
        history.after(Duration.ofDays(3)).lapse(ALICE);
        assertThat(verified(history.published()))
                .isEqualTo(new Confirmed(AuctionStatus.UNSOLD, 6, Money.won(26_000), Optional.empty(), Extent.FULL, 0));

        history.secondChance(BOB);

        assertThat(verified(history.published()))
                .isEqualTo(new Confirmed(
                        AuctionStatus.SOLD, 7, Money.won(25_000), Optional.of(alias(BOB)), Extent.FULL, 0));
    }

    @Test
    void a_whole_chain_of_lapses_is_confirmed() {
        history.lapse(ALICE)
                .secondChance(BOB)
                .lapse(BOB)
                .secondChance(CAROL)
                .lapse(CAROL)
                .relist();

        assertThat(verified(history.published())).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_sale_below_the_reserve_shows_that_it_is_not_met() {
        var below = History.of(aLot().withReserve(30_000).lot(), POLICY, NOW);
        below.bid(BOB, 20_000);
        below.bid(ALICE, 40_000);
        below.close().lapse(ALICE).secondChance(BOB);

        assertThat(verified(below.published())).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_lapse_of_somebody_who_had_not_won_is_named() {
        var log = history.lapse(ALICE).published();

        assertWrong(forged(log, LAPSE, new LogFact.WinLapsed(alias(BOB))), LAPSE, Reason.IMPOSSIBLE);
    }

    @Test
    void a_sale_to_a_defaulter_is_named() {
        var log = history.lapse(ALICE).secondChance(BOB).published();

        assertWrong(forged(log, SALE, new LogFact.SoldBySecondChance(alias(ALICE))), SALE, Reason.IMPOSSIBLE);
    }

    @Test
    void a_sale_to_somebody_who_never_bid_is_named() {
        var log = history.lapse(ALICE).secondChance(BOB).published();

        assertWrong(forged(log, SALE, new LogFact.SoldBySecondChance(alias(DAVE))), SALE, Reason.IMPOSSIBLE);
    }

    @Test
    void a_sale_at_any_other_price_than_the_buyers_own_highest_bid_is_named() {
        var log = history.lapse(ALICE).secondChance(BOB).published();
        var sale = new Tampering(log).entry(SALE);
        for (var won : new long[] {20_000, 24_999, 25_001, 26_000, 40_000}) {
            var board = Altered.with(sale.after(), "price", Money.won(won));

            assertWrong(new Tampering(log).forged(SALE, sale.fact(), board), SALE, Reason.PRICE);
        }
    }

    @Test
    void a_sale_while_no_win_has_lapsed_is_named() {
        var log = history.lapse(ALICE).published();

        assertWrong(forged(log, LAPSE, new LogFact.SoldBySecondChance(alias(BOB))), LAPSE, Reason.IMPOSSIBLE);
    }

    @Test
    void nothing_may_stay_hidden_after_a_lapse_not_even_what_the_new_winner_offered() {
        var log = history.lapse(ALICE).secondChance(BOB).published();

        assertWrong(new Tampering(log).opened(2, Optional.empty()), 2, Reason.OPENING_MISSING);
    }

    private Alias alias(MemberId member) {
        return history.auction().lot().secret().aliasOf(member);
    }

    private static BidLog forged(BidLog log, int place, LogFact fact) {
        return new Tampering(log)
                .forged(place, fact, new Tampering(log).entry(place).after());
    }

    private static Verification verified(BidLog log) {
        return new BidLogVerifier(log).verify();
    }

    private static void assertWrong(BidLog log, int place, Reason reason) {
        assertThat(verified(log)).isInstanceOfSatisfying(Wrong.class, wrong -> {
            assertThat(wrong.seq()).isEqualTo(place + 1L);
            assertThat(wrong.reason()).isEqualTo(reason);
        });
    }
}

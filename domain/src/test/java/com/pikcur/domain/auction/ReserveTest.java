package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.afterBids;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below a hidden reserve the seller need not sell; whoever reaches it pays at least that. */
class ReserveTest {

    @ParameterizedTest(name = "reserve 15,000, {0}: price {1}, reserve {2}")
    @CsvSource(delimiter = '|', textBlock = """
            -                               | 10000 | NOT_MET
            ALICE 14999                     | 10000 | NOT_MET
            ALICE 15000                     | 15000 | MET
            ALICE 15001                     | 15000 | MET
            ALICE 90000                     | 15000 | MET
            ALICE 12000, BOB 14999          | 13000 | NOT_MET
            ALICE 12000, BOB 15000          | 15000 | MET
            ALICE 14500, BOB 15000          | 15000 | MET
            ALICE 14500, BOB 15200          | 15200 | MET
            ALICE 14500, BOB 90000          | 15500 | MET
            ALICE 90000, BOB 16000          | 17000 | MET
            ALICE 14000, ALICE 14999        | 10000 | NOT_MET
            ALICE 14000, ALICE 15000        | 15000 | MET
            """)
    void a_maximum_that_reaches_it_lifts_the_price_to_it_at_once(String bids, long priceWon, ReserveState reserve) {
        var auction = afterBids(aLot().withReserve(15_000).listed(), bids);

        assertThat(auction.bidding().price()).isEqualTo(Money.won(priceWon));
        assertThat(auction.boardAt(NOW, POLICIES).reserve()).isEqualTo(reserve);
    }

    @Test
    void an_auction_without_one_says_so() {
        assertThat(led(anAuction(), ALICE, 20_000).boardAt(NOW, POLICIES).reserve())
                .isEqualTo(ReserveState.NONE);
    }

    @Test
    void it_stays_hidden_behind_a_commitment() {
        var lot = aLot().withReserve(15_000);

        var listed = lot.listing().recorded().orElseThrow().entry();

        assertThat(listed.fact())
                .isInstanceOfSatisfying(
                        LogFact.TermsSet.class,
                        fact -> assertThat(fact.terms().reserveCommitment())
                                .contains(lot.lot()
                                        .secret()
                                        .openingOfReserve(Money.won(15_000))
                                        .commitment()));
        assertThat(listed.canonical()).doesNotContain("=15000\n");
    }
}

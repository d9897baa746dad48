package com.pikcur.domain.auction.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import org.junit.jupiter.api.Test;

/** Whatever happens on an auction, its log verifies: in every state, for everybody who reads it. */
class HonestLogsTest {

    @Test
    void the_public_log_of_an_ended_auction_is_confirmed() {
        RandomHistories.forEachOf(150, seed -> {
            var history = RandomHistories.ended(seed);

            var confirmed = confirmed(history.published());

            var cancelled = history.status() == AuctionStatus.CANCELLED;
            assertThat(confirmed.status()).isEqualTo(history.status());
            assertThat(confirmed.extent()).isEqualTo(cancelled ? Extent.VISIBLE : Extent.FULL);
        });
    }

    @Test
    void the_winner_sees_everything_opened_and_it_is_confirmed() {
        RandomHistories.forEachOf(100, seed -> {
            var history = RandomHistories.ended(seed);
            if (history.auction().lifecycle() instanceof Lifecycle.Sold(var winner, var price)) {
                var confirmed = confirmed(history.publishedTo(winner));

                assertThat(confirmed.sealedBids()).isZero();
                assertThat(confirmed.price()).isEqualTo(price);
                assertThat(confirmed.winner())
                        .contains(history.auction().lot().secret().aliasOf(winner));
            }
        });
    }

    @Test
    void a_log_is_confirmed_as_far_as_it_is_visible_after_every_step() {
        RandomHistories.forEachOf(40, seed -> RandomHistories.ended(seed, during -> confirmed(during.published())));
    }

    private static Confirmed confirmed(BidLog log) {
        return (Confirmed) assertThat(new BidLogVerifier(log).verify())
                .isInstanceOf(Confirmed.class)
                .actual();
    }
}

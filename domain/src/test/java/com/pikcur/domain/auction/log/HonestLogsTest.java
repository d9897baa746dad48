package com.pikcur.domain.auction.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import java.util.EnumMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever happens on an auction, its log verifies: in every state, for everybody who reads it. */
class HonestLogsTest {

    private static final long FIRST_SEED = 1;
    private static final int HISTORIES = 400;

    @Test
    void the_public_log_of_an_ended_auction_is_confirmed() {
        var ends = new EnumMap<AuctionStatus, Integer>(AuctionStatus.class);

        seeds().forEach(seed -> {
            var history = RandomHistories.ended(seed);

            var confirmed = confirmed(seed, history.published());

            var cancelled = history.status() == AuctionStatus.CANCELLED;
            assertThat(confirmed.extent()).as("seed %d", seed).isEqualTo(cancelled ? Extent.VISIBLE : Extent.FULL);
            ends.merge(confirmed.status(), 1, Integer::sum);
        });

        assertThat(ends)
                .as("every end has come up")
                .containsOnlyKeys(AuctionStatus.SOLD, AuctionStatus.UNSOLD, AuctionStatus.CANCELLED);
    }

    @Test
    void the_winner_sees_everything_opened_and_it_is_confirmed() {
        seeds().forEach(seed -> {
            var history = RandomHistories.ended(seed);
            if (history.auction().lifecycle() instanceof Lifecycle.Sold(var winner, var price)) {
                var confirmed = confirmed(seed, history.publishedTo(winner));

                assertThat(confirmed).as("seed %d", seed).satisfies(sold -> {
                    assertThat(sold.sealedBids()).isZero();
                    assertThat(sold.price()).isEqualTo(price);
                    assertThat(sold.winner())
                            .contains(history.auction().lot().secret().aliasOf(winner));
                });
            }
        });
    }

    @Test
    void a_log_is_confirmed_as_far_as_it_is_visible_after_every_step() {
        var visible = new EnumMap<AuctionStatus, Integer>(AuctionStatus.class);

        seeds().limit(80)
                .forEach(seed -> RandomHistories.ended(seed, during -> {
                    var confirmed = confirmed(seed, during.published());
                    visible.merge(confirmed.status(), 1, Integer::sum);
                }));

        assertThat(visible).containsOnlyKeys(AuctionStatus.values());
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + HISTORIES);
    }

    private static Confirmed confirmed(long seed, BidLog log) {
        return (Confirmed) assertThat(new BidLogVerifier(log).verify())
                .as("seed %d", seed)
                .isInstanceOf(Confirmed.class)
                .actual();
    }
}

package com.pikcur.benchmarks.load;

import static com.pikcur.domain.auction.Bid.LARGEST_MAXIMUM_WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final int UP_TO_THE_LARGEST = 99_901;

    @Test
    void each_is_more_than_the_one_before_up_to_the_most_anybody_may_bid() {
        var amounts = new Amounts(true);

        assertThat(LongStream.generate(amounts::nextWon).limit(UP_TO_THE_LARGEST))
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(LARGEST_MAXIMUM_WON);
    }

    @Test
    void nobody_bids_more_than_that() {
        var amounts = new Amounts(true);
        LongStream.generate(amounts::nextWon).limit(UP_TO_THE_LARGEST).forEach(_ -> {});

        assertThatIllegalStateException().isThrownBy(amounts::nextWon).withMessageContaining("bid up");
    }

    /** A bare server takes more in a round than an auction can. */
    @Test
    void where_nothing_is_decided_they_begin_anew() {
        var amounts = new Amounts(false);
        var first = amounts.nextWon();
        LongStream.generate(amounts::nextWon).limit(UP_TO_THE_LARGEST - 1).forEach(_ -> {});

        assertThat(amounts.nextWon()).isEqualTo(first);
    }
}

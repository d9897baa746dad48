package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementsTest {

    @ParameterizedTest(name = "from {0} won the price rises by {1}")
    @CsvSource(textBlock = """
            0, 500
            1000, 500
            9999, 500
            10000, 1000
            49999, 1000
            50000, 2000
            99999, 2000
            100000, 5000
            499999, 5000
            500000, 10000
            999999, 10000
            1000000, 50000
            4999999, 50000
            5000000, 100000
            10000000000, 100000
            """)
    void a_step_depends_on_the_band_of_the_price(long priceWon, long stepWon) {
        assertThat(POLICY.increments().stepAt(Money.won(priceWon))).isEqualTo(Money.won(stepWon));
        assertThat(POLICY.increments().above(Money.won(priceWon))).isEqualTo(Money.won(priceWon + stepWon));
    }

    @Test
    void bands_that_do_not_rise_are_no_increments() {
        assertThatIllegalArgumentException().isThrownBy(() -> increments(band(20_000, 1), band(20_000, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> increments(band(20_000, 1), band(19_999, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> increments(band(0, 1)));
        assertThat(increments(band(20_000, 1), band(20_001, 2)).bands()).hasSize(2);
    }

    @Test
    void a_step_of_nothing_would_let_bidding_stand_still() {
        assertThatIllegalArgumentException().isThrownBy(() -> increments(band(20_000, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Increments(List.of(), Money.ZERO));
        assertThat(new Increments(List.of(), Money.won(1)).above(Money.won(7))).isEqualTo(Money.won(8));
    }

    private static Increments increments(Band... bands) {
        return new Increments(List.of(bands), Money.won(5_000));
    }

    private static Band band(long belowWon, long stepWon) {
        return new Band(Money.won(belowWon), Money.won(stepWon));
    }
}

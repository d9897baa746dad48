package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.DefaultOutcome.Suspended;
import com.pikcur.domain.auction.DefaultOutcome.Tolerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaulterTest {

    private static final DefaultPolicy POLICY = new DefaultPolicy(2, Duration.ofDays(180), Duration.ofDays(30));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(180));

    @Test
    void the_first_default_is_tolerated() {
        assertThat(judged(NOW)).isEqualTo(new Tolerated());
    }

    @Test
    void the_second_one_within_the_time_suspends() {
        var until = NOW.plus(Duration.ofDays(30));

        assertThat(judged(LONG_AGO, NOW))
                .isEqualTo(new Suspended(new Defaulter(ALICE, List.of(LONG_AGO, NOW), Optional.of(until)), until));
    }

    @Test
    void one_that_is_older_counts_no_more() {
        assertThat(judged(LONG_AGO.minusNanos(1_000), NOW)).isEqualTo(new Tolerated());
    }

    private static DefaultOutcome judged(Instant... defaultedAt) {
        return new Defaulter(ALICE, List.of(defaultedAt), Optional.empty()).judge(POLICY, NOW);
    }
}

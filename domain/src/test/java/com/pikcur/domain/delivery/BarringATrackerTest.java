package com.pikcur.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.delivery.TrackerState.Bar;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarringATrackerTest {

    private static final Instant SINCE = Instant.parse("2026-10-12T03:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-10-31T15:00:00Z");

    @Test
    void a_bar_with_an_end_holds_until_then() {
        var bar = new Bar(BarReason.QUOTA_SPENT, "103", SINCE, Optional.of(UNTIL));

        assertThat(bar.holdsAt(SINCE)).isTrue();
        assertThat(bar.holdsAt(UNTIL.minusNanos(1_000))).isTrue();
        assertThat(bar.holdsAt(UNTIL)).isFalse();
    }

    @Test
    void one_without_holds_until_somebody_lifts_it() {
        var bar = new Bar(BarReason.KEY_REFUSED, "101", SINCE, Optional.empty());

        assertThat(bar.holdsAt(Instant.MAX)).isTrue();
    }

    @Test
    void all_that_is_told_of_one_tracker_is_about_the_same() {
        var one = new TrackerBarred(new TrackerCode("one"), BarReason.KEY_REFUSED, "101");
        var again = new TrackerBarred(new TrackerCode("one"), BarReason.QUOTA_SPENT, "103");
        var other = new TrackerBarred(new TrackerCode("other"), BarReason.KEY_REFUSED, "101");

        assertThat(one.subject()).isEqualTo(again.subject()).isNotEqualTo(other.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A1", "with space", "under_score", "much-too-long-for-a-code"})
    void a_code_that_would_not_do_in_an_address_is_none(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrackerCode(value));
    }
}

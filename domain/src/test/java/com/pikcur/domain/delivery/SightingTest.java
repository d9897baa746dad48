package com.pikcur.domain.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.hour;
import static com.pikcur.domain.delivery.ParcelFixtures.returning;
import static com.pikcur.domain.delivery.ParcelFixtures.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingTest {

    @Test
    void scans_are_put_in_the_order_of_their_times_and_those_of_one_time_stay_as_they_came() {
        var late = scan(ParcelStep.DELIVERED, hour(3));
        var first = scan(ParcelStep.PICKED_UP, hour(1));
        var second = scan(ParcelStep.IN_TRANSIT, hour(1));

        var sighting = new Sighting(ParcelStep.DELIVERED, true, List.of(late, first, second));

        assertThat(sighting.scans()).containsExactly(first, second, late);
    }

    @Test
    void of_too_many_scans_the_latest_are_kept() {
        var scans = IntStream.rangeClosed(0, Sighting.MOST_SCANS)
                .mapToObj(number -> scan(ParcelStep.IN_TRANSIT, hour(number)))
                .toList();

        assertThat(new Sighting(ParcelStep.IN_TRANSIT, false, scans).scans())
                .isEqualTo(scans.subList(1, Sighting.MOST_SCANS + 1));
        assertThat(new Sighting(ParcelStep.IN_TRANSIT, false, scans.subList(0, Sighting.MOST_SCANS)).scans())
                .hasSize(Sighting.MOST_SCANS);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "101, 100", "0, 0"})
    void somebody_elses_words_are_cut_where_they_are_too_long(int length, int kept) {
        var words = "가".repeat(length);

        var scan = new Scan(hour(1), words, words, ParcelStep.IN_TRANSIT, false);

        assertThat(scan.where()).hasSize(kept);
        assertThat(scan.status()).hasSize(kept);
    }

    @ParameterizedTest
    @CsvSource({"IN_TRANSIT, false, false", "IN_TRANSIT, true, true", "DELIVERED, false, true", "DELIVERED, true, true"
    })
    void it_is_delivered_if_either_word_says_so_unless_it_went_back(ParcelStep step, boolean complete, boolean is) {
        assertThat(new Sighting(step, complete, List.of()).isDelivered()).isEqualTo(is);
        assertThat(new Sighting(step, complete, List.of(returning(hour(1)))).isDelivered())
                .isFalse();
    }

    @Test
    void one_scan_on_the_way_back_is_enough() {
        assertThat(new Sighting(
                                ParcelStep.IN_TRANSIT,
                                false,
                                List.of(returning(hour(1)), scan(ParcelStep.IN_TRANSIT, hour(2))))
                        .isReturning())
                .isTrue();
        assertThat(new Sighting(ParcelStep.IN_TRANSIT, false, List.of(scan(ParcelStep.IN_TRANSIT, hour(2))))
                        .isReturning())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void steps_are_numbered_as_korean_trackers_count(ParcelStep step) {
        assertThat(ParcelStep.ofLevel(step.level())).isEqualTo(step);
        assertThat(step.level()).isBetween(0, 6);
        assertThat(step.isBehind(step)).isFalse();
        assertThat(step.isBehind(ParcelStep.DELIVERED)).isEqualTo(step != ParcelStep.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void there_are_no_others(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> ParcelStep.ofLevel(level));
    }
}

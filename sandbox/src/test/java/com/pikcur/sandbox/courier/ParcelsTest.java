package com.pikcur.sandbox.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final String NUMBER = "123456789012";

    private final Parcels parcels = new Parcels(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_parcel_nobody_has_seen_counts_as_announced() {
        assertThat(parcels.find(Carrier.LOGEN, NUMBER)).contains(Parcel.announced(Carrier.LOGEN, NUMBER));
        assertThat(parcels.newest()).isEmpty();
    }

    @Test
    void it_goes_from_level_to_level_and_no_further_than_the_last() {
        for (var level = 1; level <= 6; level++) {
            var moved = advance(Step.next());
            assertThat(moved.level()).isEqualTo(level);
            assertThat(moved.complete()).isEqualTo(level == 6);
        }

        assertThat(parcels.advance(Carrier.LOGEN, NUMBER, Step.next())).isEmpty();
        assertThat(parcels.find(Carrier.LOGEN, NUMBER).orElseThrow().scans())
                .extracting(Scan::kind)
                .containsExactly("배송준비중", "집화완료", "배송중", "지점도착", "배송출발", "배송완료");
    }

    @Test
    void it_may_go_back_say_something_else_and_disagree_with_itself() {
        advance(Step.to(5));
        var back = advance(Step.to(3).saying("반송").completing(true).at(NOON.minusSeconds(60)));

        assertThat(back.level()).isEqualTo(3);
        assertThat(back.complete()).isTrue();
        assertThat(back.scansByTime())
                .containsExactly(new Scan(NOON.minusSeconds(60), 3, "반송", "옥천HUB"), new Scan(NOON, 5, "배송출발", "성동지점"));
        assertThat(advance(Step.to(6).completing(false)).complete()).isFalse();
    }

    @Test
    void whoever_watches_is_told_of_every_step_until_they_look_away() {
        var seen = new ArrayList<Parcel>();
        Consumer<Parcel> watcher = seen::add;
        parcels.watch(watcher);
        var moved = advance(Step.next());
        parcels.unwatch(watcher);
        advance(Step.next());

        assertThat(seen).containsExactly(moved);
    }

    @Test
    void those_that_moved_last_come_first_and_the_oldest_is_forgotten() {
        advance(Step.next());
        parcels.advance(Carrier.HANJIN, NUMBER, Step.next());
        advance(Step.next());
        assertThat(parcels.newest()).extracting(Parcel::carrier).containsExactly(Carrier.LOGEN, Carrier.HANJIN);
        for (var other = 0; other < Parcels.CAPACITY; other++) {
            parcels.advance(Carrier.EPOST, Long.toString(10_000_000L + other), Step.next());
        }

        assertThat(parcels.newest()).hasSize(Parcels.CAPACITY);
        assertThat(parcels.find(Carrier.LOGEN, NUMBER).orElseThrow().level()).isZero();
    }

    @Test
    void of_one_parcel_the_newest_scans_are_kept() {
        for (var scan = 0; scan <= Parcel.MOST_SCANS; scan++) {
            advance(Step.to(3).saying("scan " + scan));
        }

        assertThat(parcels.find(Carrier.LOGEN, NUMBER).orElseThrow().scans())
                .hasSize(Parcel.MOST_SCANS)
                .extracting(Scan::kind)
                .startsWith("scan 1")
                .endsWith("scan " + Parcel.MOST_SCANS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "1234567890123456789012345678901", "12345678a", "１２３４５６７８"})
    void no_carrier_gives_out_such_numbers(String number) {
        assertThat(parcels.find(Carrier.LOGEN, number)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> parcels.advance(Carrier.LOGEN, number, Step.next()));
    }

    @Test
    void there_are_six_levels_and_two_names_for_a_carrier() {
        assertThatIllegalArgumentException().isThrownBy(() -> Step.to(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Step.to(7));
        assertThat(Carrier.named("04")).isEqualTo(Carrier.named("kr.cjlogistics"));
        assertThat(Carrier.named("4")).isEmpty();
    }

    private Parcel advance(Step step) {
        return parcels.advance(Carrier.LOGEN, NUMBER, step).orElseThrow();
    }
}

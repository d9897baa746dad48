package com.pikcur.domain.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TrackerRecords} promises, the one in memory and the real one alike. */
public interface TrackerRecordsContract {

    YearMonth OCTOBER = YearMonth.of(2026, 10);
    Instant NOW = Instant.parse("2026-10-12T03:00:00Z");

    /** When October is over in Seoul. */
    Instant OVER = Instant.parse("2026-10-31T15:00:00Z");

    TrackerRecords records();

    Transactions transactions();

    @Test
    default void a_tracker_nobody_has_asked_has_been_asked_nothing() {
        var tracker = aTracker();

        assertThat(records().stateOf(tracker, OCTOBER)).isEqualTo(new TrackerState(tracker, 0, Optional.empty()));
    }

    @Test
    default void what_may_be_asked_is_taken_one_by_one_until_there_is_none_left() {
        var tracker = aTracker();

        assertThat(take(tracker, OCTOBER, 2)).isTrue();
        assertThat(take(tracker, OCTOBER, 2)).isTrue();
        assertThat(take(tracker, OCTOBER, 2)).isFalse();

        assertThat(records().stateOf(tracker, OCTOBER).used()).isEqualTo(2);
    }

    @Test
    default void where_nothing_may_be_asked_nothing_is_taken() {
        var tracker = aTracker();

        assertThat(take(tracker, OCTOBER, 0)).isFalse();

        assertThat(records().stateOf(tracker, OCTOBER).used()).isZero();
    }

    @Test
    default void a_refusal_takes_nothing_so_that_a_greater_quota_is_all_there() {
        var tracker = aTracker();
        take(tracker, OCTOBER, 1);
        take(tracker, OCTOBER, 1);
        take(tracker, OCTOBER, 1);

        assertThat(take(tracker, OCTOBER, 2)).isTrue();
        assertThat(take(tracker, OCTOBER, 2)).isFalse();
    }

    @Test
    default void each_month_and_each_tracker_counts_by_itself() {
        var tracker = aTracker();
        var other = aTracker();
        take(tracker, OCTOBER, 1);

        assertThat(take(tracker, OCTOBER.plusMonths(1), 1)).isTrue();
        assertThat(take(tracker, OCTOBER.plusYears(1), 1)).isTrue();
        assertThat(take(other, OCTOBER, 1)).isTrue();
        assertThat(take(tracker, OCTOBER, 1)).isFalse();
    }

    @Test
    default void who_has_no_quota_is_counted_all_the_same() {
        var tracker = aTracker();
        take(tracker, OCTOBER, Integer.MAX_VALUE);

        assertThat(records().stateOf(tracker, OCTOBER).used()).isEqualTo(1);
    }

    @Test
    default void of_many_who_take_at_once_exactly_as_many_get_one_as_there_are() {
        var tracker = aTracker();

        var taken = AtOnce.each(12, _ -> take(tracker, OCTOBER, 5));

        assertThat(taken).filteredOn(got -> got).hasSize(5);
        assertThat(records().stateOf(tracker, OCTOBER).used()).isEqualTo(5);
    }

    @Test
    default void of_two_who_take_the_last_at_once_one_gets_it() {
        var tracker = aTracker();
        take(tracker, OCTOBER, 2);

        assertThat(AtOnce.each(2, _ -> take(tracker, OCTOBER, 2))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    default void a_look_taken_in_vain_is_given_back_with_its_transaction() {
        var tracker = aTracker();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    records().take(tracker, OCTOBER, 1);
                    records().bar(tracker, untilLifted());
                    throw new UnsupportedOperationException("Not today");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(records().stateOf(tracker, OCTOBER)).isEqualTo(new TrackerState(tracker, 0, Optional.empty()));
    }

    @Test
    default void a_bar_is_found_as_it_was_set_and_for_its_tracker_alone() {
        var quiet = aTracker();
        var refusing = aTracker();

        assertThat(bar(quiet, untilOver(NOW))).isTrue();
        assertThat(bar(refusing, untilLifted())).isTrue();

        assertThat(records().stateOf(quiet, OCTOBER).bar()).contains(untilOver(NOW));
        assertThat(records().stateOf(refusing, OCTOBER.plusMonths(3)).bar()).contains(untilLifted());
        assertThat(records().stateOf(aTracker(), OCTOBER).bar()).isEmpty();
    }

    @Test
    default void who_sets_a_bar_that_holds_is_told_so_and_the_first_one_stays() {
        var tracker = aTracker();
        bar(tracker, untilOver(NOW));

        assertThat(bar(tracker, untilOver(OVER.minusNanos(1_000)))).isFalse();

        assertThat(records().stateOf(tracker, OCTOBER).bar()).contains(untilOver(NOW));
    }

    @Test
    default void one_that_is_over_does_not_stand_in_the_next_ones_way() {
        var tracker = aTracker();
        bar(tracker, untilOver(NOW));
        var next = new Bar(BarReason.QUOTA_SPENT, "103", OVER, Optional.of(OVER.plusSeconds(60)));

        assertThat(bar(tracker, next)).isTrue();

        assertThat(records().stateOf(tracker, OCTOBER).bar()).contains(next);
    }

    @Test
    default void another_reason_is_news() {
        var tracker = aTracker();
        bar(tracker, untilOver(NOW));

        assertThat(bar(tracker, untilLifted())).isTrue();

        assertThat(records().stateOf(tracker, OCTOBER).bar()).contains(untilLifted());
    }

    @Test
    default void a_bar_that_was_lifted_can_be_set_again() {
        var tracker = aTracker();
        bar(tracker, untilLifted());

        lift(tracker);

        assertThat(records().stateOf(tracker, OCTOBER).bar()).isEmpty();
        assertThat(bar(tracker, untilLifted())).isTrue();
    }

    @Test
    default void lifting_what_is_not_barred_is_nothing() {
        var tracker = aTracker();

        lift(tracker);

        assertThat(records().stateOf(tracker, OCTOBER).bar()).isEmpty();
    }

    @Test
    default void of_many_who_bar_at_once_one_was_the_first() {
        var tracker = aTracker();

        assertThat(AtOnce.each(8, _ -> bar(tracker, untilLifted())))
                .filteredOn(first -> first)
                .hasSize(1);

        assertThat(AtOnce.each(8, _ -> bar(tracker, untilOver(NOW))))
                .filteredOn(first -> first)
                .hasSize(1);
    }

    private static TrackerCode aTracker() {
        return new TrackerCode("t" + UUID.randomUUID().toString().substring(0, 18));
    }

    private static Bar untilLifted() {
        return new Bar(BarReason.KEY_REFUSED, "101", NOW, Optional.empty());
    }

    private static Bar untilOver(Instant since) {
        return new Bar(BarReason.QUOTA_SPENT, "103 초과", since, Optional.of(OVER));
    }

    private boolean take(TrackerCode tracker, YearMonth month, int quota) {
        return transactions().execute(() -> records().take(tracker, month, quota));
    }

    private boolean bar(TrackerCode tracker, Bar bar) {
        return transactions().execute(() -> records().bar(tracker, bar));
    }

    private void lift(TrackerCode tracker) {
        transactions().execute(() -> {
            records().lift(tracker);
            return tracker;
        });
    }
}

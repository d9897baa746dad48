package com.pikcur.domain.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.ORDERED;
import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.REGISTERED;
import static com.pikcur.domain.delivery.ParcelFixtures.aParcel;
import static com.pikcur.domain.delivery.ParcelFixtures.at;
import static com.pikcur.domain.delivery.ParcelFixtures.facts;
import static com.pikcur.domain.delivery.ParcelFixtures.hour;
import static com.pikcur.domain.delivery.ParcelFixtures.scan;
import static com.pikcur.domain.delivery.ParcelFixtures.seen;
import static com.pikcur.domain.delivery.ParcelFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.Parcel.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FollowingAParcelTest {

    private final Parcel parcel = aParcel();

    @Test
    void a_parcel_begins_where_nobody_has_had_it_in_hands() {
        var facts = facts();

        var registered = Parcel.register(facts, ORDERED, false, REGISTERED);

        assertThat(registered.events()).containsExactly(new ParcelRegistered(facts));
        assertThat(registered.parcel().order()).isEqualTo(facts.order());
        assertThat(registered.parcel().trail()).isEqualTo(Trail.NONE);
        assertThat(registered.parcel().doubts()).isEqualTo(Doubts.NONE);
        assertThat(registered.parcel().isBelievedDelivered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ANNOUNCED", "DELIVERED"})
    void at_every_step_before_the_last_it_moves(ParcelStep step) {
        var told = told(parcel, at(step), hour(step.level()));

        assertThat(told.events()).containsExactly(new ParcelMoved(parcel.facts(), step));
        assertThat(told.parcel().trail().step()).isEqualTo(step);
        assertThat(told.parcel().trail().scans()).isEqualTo(at(step).scans());
        assertThat(told.parcel().trail().seenAt()).contains(hour(step.level()));
        assertThat(told.parcel().trail().end()).isEmpty();
    }

    @Test
    void at_the_last_step_it_has_arrived() {
        var told = told(parcel, at(ParcelStep.DELIVERED), hour(6));

        assertThat(told.events()).containsExactly(new ParcelDelivered(parcel.facts(), true));
        assertThat(told.parcel().isBelievedDelivered()).isTrue();
        assertThat(told.parcel().trail().hasEnded(ParcelEnd.DELIVERED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OUT_FOR_DELIVERY, true", "DELIVERED, false", "DELIVERED, true", "ANNOUNCED, true"})
    void either_word_for_it_is_enough_since_the_other_may_lag_behind(ParcelStep step, boolean complete) {
        var told = told(parcel, new Sighting(step, complete, List.of()), hour(6));

        assertThat(told.events()).containsExactly(new ParcelDelivered(parcel.facts(), true));
        assertThat(told.parcel().trail().step()).isEqualTo(ParcelStep.DELIVERED);
        assertThat(told.parcel().doubts().all()).isEmpty();
    }

    @Test
    void a_word_that_catches_up_is_no_news() {
        var delivered = told(parcel, new Sighting(ParcelStep.OUT_FOR_DELIVERY, true, List.of()), hour(6))
                .parcel();

        var again = told(delivered, new Sighting(ParcelStep.DELIVERED, true, List.of()), hour(7));

        assertThat(again.events()).isEmpty();
        assertThat(again.parcel().isBelievedDelivered()).isTrue();
    }

    @Test
    void whoever_looks_twice_hears_it_once() {
        var once = seen(parcel, ParcelStep.IN_TRANSIT);

        var twice = told(once, at(ParcelStep.IN_TRANSIT), hour(4));

        assertThat(twice.events()).isEmpty();
        assertThat(twice.parcel().trail().quietLooks()).isEqualTo(1);
        assertThat(twice.parcel().trail().seenAt()).contains(hour(4));
    }

    @Test
    void looks_are_quiet_until_there_is_anything_new_to_see() {
        var still = at(ParcelStep.IN_TRANSIT);
        var quiet = told(
                        told(seen(parcel, ParcelStep.IN_TRANSIT), still, hour(4))
                                .parcel(),
                        still,
                        hour(5))
                .parcel();
        assertThat(quiet.trail().quietLooks()).isEqualTo(2);

        var scanned = told(quiet, new Sighting(still.step(), false, List.of(scan(still.step(), hour(5)))), hour(6));

        assertThat(scanned.events()).isEmpty();
        assertThat(scanned.parcel().trail().quietLooks()).isZero();
    }

    @Test
    void nothing_to_see_is_quiet_too() {
        var quiet = seeingNothing(seeingNothing(parcel, 3), 6);

        assertThat(quiet.trail().quietLooks()).isEqualTo(2);
        assertThat(quiet.trail().seenAt()).contains(hour(6));
        assertThat(seen(quiet, ParcelStep.PICKED_UP).trail().quietLooks()).isEqualTo(2);
        assertThat(told(quiet, at(ParcelStep.PICKED_UP), hour(7))
                        .parcel()
                        .trail()
                        .quietLooks())
                .isZero();
    }

    private static Parcel seeingNothing(Parcel parcel, int hour) {
        return parcel.seeNothing(false, hour(hour), POLICY, hour(hour)).parcel();
    }

    @Test
    void an_answer_older_than_the_last_seen_counts_for_nothing() {
        var seen = told(parcel, at(ParcelStep.OUT_FOR_DELIVERY), hour(5)).parcel();
        var before = hour(5).minus(Duration.ofNanos(1_000));

        assertThat(seen.see(at(ParcelStep.DELIVERED), before, hour(6))).isEqualTo(new Told(seen, List.of()));
        assertThat(seen.see(at(ParcelStep.PICKED_UP), before, hour(6))).isEqualTo(new Told(seen, List.of()));
        assertThat(seen.seeNothing(true, before, POLICY, hour(60))).isEqualTo(new Told(seen, List.of()));
    }

    @Test
    void one_asked_for_in_that_very_moment_counts() {
        var seen = told(parcel, at(ParcelStep.OUT_FOR_DELIVERY), hour(5)).parcel();

        assertThat(seen.see(at(ParcelStep.DELIVERED), hour(5), hour(6)).parcel().isBelievedDelivered())
                .isTrue();
    }
}

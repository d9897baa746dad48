package com.pikcur.domain.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.REGISTERED;
import static com.pikcur.domain.delivery.ParcelFixtures.aParcel;
import static com.pikcur.domain.delivery.ParcelFixtures.at;
import static com.pikcur.domain.delivery.ParcelFixtures.hour;
import static com.pikcur.domain.delivery.ParcelFixtures.onItsWayBack;
import static com.pikcur.domain.delivery.ParcelFixtures.returning;
import static com.pikcur.domain.delivery.ParcelFixtures.scan;
import static com.pikcur.domain.delivery.ParcelFixtures.seen;
import static com.pikcur.domain.delivery.ParcelFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.Parcel.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingAParcelTest {

    private static final Instant GIVEN_UP = REGISTERED.plus(POLICY.giveUpAfter());
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);

    private final Parcel parcel = aParcel();

    @Test
    void a_parcel_that_turns_round_has_not_arrived() {
        var told = told(parcel, onItsWayBack(), hour(6));

        assertThat(told.events()).containsExactly(new ParcelReturned(parcel.facts()));
        assertThat(told.parcel().trail().hasEnded(ParcelEnd.RETURNED)).isTrue();
        assertThat(told.parcel().isBelievedDelivered()).isFalse();
    }

    @Test
    void what_is_delivered_to_its_sender_has_come_back() {
        var toSender = new Sighting(
                ParcelStep.DELIVERED, true, List.of(returning(hour(5)), scan(ParcelStep.DELIVERED, hour(6))));

        var told = told(parcel, toSender, hour(6));

        assertThat(told.events()).containsExactly(new ParcelReturned(parcel.facts()));
    }

    @Test
    void what_the_buyer_had_can_come_back_and_is_not_delivered_then() {
        var delivered = seen(parcel, ParcelStep.DELIVERED);

        var told = told(delivered, onItsWayBack(), hour(7));

        assertThat(told.events()).contains(new ParcelReturned(parcel.facts()));
        assertThat(told.parcel().trail().hasEnded(ParcelEnd.RETURNED)).isTrue();
        assertThat(told.parcel().isBelievedDelivered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_told_of_it_once_it_has_come_back(ParcelStep step) {
        var returned = told(parcel, onItsWayBack(), hour(6)).parcel();

        assertThat(told(returned, at(step), hour(8))).isEqualTo(new Told(returned, List.of()));
        assertThat(returned.seeNothing(true, hour(80), POLICY, hour(80))).isEqualTo(new Told(returned, List.of()));
        assertThat(returned.giveUpIfOld(POLICY, GIVEN_UP)).isEqualTo(new Told(returned, List.of()));
    }

    @Test
    void what_has_arrived_does_not_move_any_more() {
        var delivered = seen(parcel, ParcelStep.DELIVERED);

        assertThat(delivered.seeNothing(true, hour(80), POLICY, hour(80))).isEqualTo(new Told(delivered, List.of()));
        assertThat(told(delivered, at(ParcelStep.DELIVERED), hour(8)).events()).isEmpty();
        var back = told(delivered, at(ParcelStep.IN_TRANSIT), hour(8)).parcel();
        assertThat(back.isBelievedDelivered()).isTrue();
        assertThat(back.trail().step()).isEqualTo(ParcelStep.DELIVERED);
    }

    @Test
    void for_fourteen_days_it_is_looked_for() {
        assertThat(parcel.giveUpIfOld(POLICY, GIVEN_UP.minus(A_MOMENT))).isEqualTo(new Told(parcel, List.of()));
    }

    @Test
    void then_it_is_given_up_once() {
        var moving = seen(parcel, ParcelStep.IN_TRANSIT);

        var told = moving.giveUpIfOld(POLICY, GIVEN_UP);

        assertThat(told.events()).containsExactly(new ParcelGivenUp(parcel.facts()));
        assertThat(told.parcel().trail().hasEnded(ParcelEnd.GIVEN_UP)).isTrue();
        assertThat(told.parcel().trail().step()).isEqualTo(ParcelStep.IN_TRANSIT);
        assertThat(told.parcel().giveUpIfOld(POLICY, GIVEN_UP)).isEqualTo(new Told(told.parcel(), List.of()));
    }

    @Test
    void what_has_arrived_is_not_given_up() {
        var delivered = seen(parcel, ParcelStep.DELIVERED);

        assertThat(delivered.giveUpIfOld(POLICY, GIVEN_UP)).isEqualTo(new Told(delivered, List.of()));
    }
}

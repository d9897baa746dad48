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
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.Parcel.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtingAParcelTest {

    private static final Instant MINUTE_OF_ORDER = ORDERED.truncatedTo(ChronoUnit.MINUTES);
    private static final Instant KNOWN_BY = REGISTERED.plus(POLICY.doubtUnknownAfter());
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);

    private final Parcel parcel = aParcel();

    @Test
    void what_was_picked_up_before_anybody_had_bought_it_is_not_believed() {
        var told = told(parcel, deliveredAfterPickUpAt(MINUTE_OF_ORDER.minus(A_MOMENT)), hour(6));

        assertThat(told.events())
                .containsExactly(
                        new ParcelDoubted(parcel.facts(), Doubt.PICKED_UP_BEFORE_ORDER),
                        new ParcelDelivered(parcel.facts(), false));
        assertThat(told.parcel().isBelievedDelivered()).isFalse();
    }

    @Test
    void carriers_tell_minutes_so_that_the_minute_of_the_order_is_not_before_it() {
        var told = told(parcel, deliveredAfterPickUpAt(MINUTE_OF_ORDER), hour(6));

        assertThat(told.events()).containsExactly(new ParcelDelivered(parcel.facts(), true));
        assertThat(told.parcel().isBelievedDelivered()).isTrue();
    }

    @Test
    void a_doubt_is_told_once() {
        var doubted = told(parcel, deliveredAfterPickUpAt(MINUTE_OF_ORDER.minus(A_MOMENT)), hour(6))
                .parcel();

        assertThat(told(doubted, deliveredAfterPickUpAt(MINUTE_OF_ORDER.minusSeconds(60)), hour(7))
                        .events())
                .isEmpty();
    }

    @Test
    void a_number_another_order_has_too_is_doubted_from_the_beginning_and_not_believed() {
        var facts = facts();

        var registered = Parcel.register(facts, ORDERED, true, REGISTERED);

        assertThat(registered.events())
                .containsExactly(new ParcelRegistered(facts), new ParcelDoubted(facts, Doubt.NUMBER_ELSEWHERE));
        var delivered = told(registered.parcel(), at(ParcelStep.DELIVERED), hour(6));
        assertThat(delivered.events()).containsExactly(new ParcelDelivered(facts, false));
        assertThat(delivered.parcel().isBelievedDelivered()).isFalse();
    }

    @Test
    void what_goes_backwards_stays_as_far_as_it_was_and_is_believed_when_it_arrives() {
        var further = seen(parcel, ParcelStep.OUT_FOR_DELIVERY);

        var back = told(further, at(ParcelStep.IN_TRANSIT), hour(6));

        assertThat(back.events()).containsExactly(new ParcelDoubted(parcel.facts(), Doubt.WENT_BACKWARDS));
        assertThat(back.parcel().trail().step()).isEqualTo(ParcelStep.OUT_FOR_DELIVERY);
        assertThat(back.parcel().trail().scans())
                .isEqualTo(at(ParcelStep.IN_TRANSIT).scans());
        assertThat(told(back.parcel(), at(ParcelStep.DELIVERED), hour(7))
                        .parcel()
                        .isBelievedDelivered())
                .isTrue();
    }

    @Test
    void what_arrives_at_a_step_behind_has_arrived_and_not_gone_backwards() {
        var further = seen(parcel, ParcelStep.OUT_FOR_DELIVERY);

        var told = told(further, new Sighting(ParcelStep.AT_BRANCH, true, List.of()), hour(6));

        assertThat(told.events()).containsExactly(new ParcelDelivered(parcel.facts(), true));
    }

    @Test
    void a_number_the_carrier_does_not_know_yet_may_come_to_be_known_for_two_days() {
        var told = parcel.seeNothing(true, KNOWN_BY.minus(A_MOMENT), POLICY, KNOWN_BY.minus(A_MOMENT));

        assertThat(told.events()).isEmpty();
        assertThat(told.parcel().doubts().all()).isEmpty();
    }

    @Test
    void from_then_on_it_is_doubtful_once_and_believed_should_the_parcel_move_after_all() {
        var told = parcel.seeNothing(true, KNOWN_BY, POLICY, KNOWN_BY);

        assertThat(told.events()).containsExactly(new ParcelDoubted(parcel.facts(), Doubt.NUMBER_UNKNOWN));
        var again = told.parcel().seeNothing(true, KNOWN_BY.plusSeconds(1), POLICY, KNOWN_BY.plusSeconds(1));
        assertThat(again.events()).isEmpty();
        var moved = told(again.parcel(), at(ParcelStep.PICKED_UP), KNOWN_BY.plusSeconds(2));
        assertThat(moved.events()).containsExactly(new ParcelMoved(parcel.facts(), ParcelStep.PICKED_UP));
        assertThat(told(moved.parcel(), at(ParcelStep.DELIVERED), KNOWN_BY.plusSeconds(3))
                        .parcel()
                        .isBelievedDelivered())
                .isTrue();
    }

    @Test
    void a_number_that_is_known_is_never_doubtful_for_not_being_scanned() {
        assertThat(parcel.seeNothing(false, KNOWN_BY, POLICY, KNOWN_BY).events())
                .isEmpty();
    }

    @Test
    void a_delivery_that_was_not_believed_is_once_an_administrator_says_so() {
        var doubted = told(parcel, deliveredAfterPickUpAt(MINUTE_OF_ORDER.minusSeconds(60)), hour(6))
                .parcel();

        var trusted = doubted.trust();

        assertThat(trusted.events()).containsExactly(new ParcelDelivered(parcel.facts(), true));
        assertThat(trusted.parcel().isBelievedDelivered()).isTrue();
        assertThat(trusted.parcel().doubts())
                .isEqualTo(new Doubts(doubted.doubts().all(), true));
        assertThat(trusted.parcel().trust()).isEqualTo(new Told(trusted.parcel(), List.of()));
    }

    @Test
    void who_says_so_before_it_arrives_has_it_believed_when_it_does() {
        var doubted =
                Parcel.register(facts(), ORDERED, true, REGISTERED).parcel().trust();
        assertThat(doubted.events()).isEmpty();

        var delivered = told(doubted.parcel(), at(ParcelStep.DELIVERED), hour(6));

        assertThat(delivered.events())
                .containsExactly(new ParcelDelivered(doubted.parcel().facts(), true));
    }

    @Test
    void what_comes_up_after_that_is_a_doubt_all_the_same() {
        var trusted = Parcel.register(facts(), ORDERED, true, REGISTERED)
                .parcel()
                .trust()
                .parcel();

        var delivered = told(trusted, deliveredAfterPickUpAt(MINUTE_OF_ORDER.minusSeconds(60)), hour(6));

        assertThat(delivered.events())
                .containsExactly(
                        new ParcelDoubted(trusted.facts(), Doubt.PICKED_UP_BEFORE_ORDER),
                        new ParcelDelivered(trusted.facts(), false));
        assertThat(delivered.parcel().trust().parcel().isBelievedDelivered()).isTrue();
    }

    @Test
    void a_step_backwards_does_not_bring_back_what_was_dispelled() {
        var trusted = seen(
                Parcel.register(facts(), ORDERED, true, REGISTERED)
                        .parcel()
                        .trust()
                        .parcel(),
                ParcelStep.AT_BRANCH);

        var back = told(trusted, at(ParcelStep.PICKED_UP), hour(5)).parcel();

        assertThat(back.doubts().all()).containsExactlyInAnyOrder(Doubt.NUMBER_ELSEWHERE, Doubt.WENT_BACKWARDS);
        assertThat(told(back, at(ParcelStep.DELIVERED), hour(6)).parcel().isBelievedDelivered())
                .isTrue();
    }

    @Test
    void where_nothing_is_doubtful_there_is_nothing_to_trust() {
        assertThat(parcel.trust()).isEqualTo(new Told(parcel, List.of()));
    }

    private static Sighting deliveredAfterPickUpAt(Instant at) {
        return new Sighting(
                ParcelStep.DELIVERED,
                true,
                List.of(scan(ParcelStep.DELIVERED, hour(6)), scan(ParcelStep.PICKED_UP, at)));
    }
}

package com.pikcur.application.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.order.OrderFixtures.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.delivery.ManageTrackers.View;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.delivery.NoSuchTracker;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.delivery.port.InMemoryTracker;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AskingTrackersTest {

    private static final Barred NO_QUOTA = new Barred(BarReason.QUOTA_SPENT, "103");
    private static final Barred BAD_KEY = new Barred(BarReason.KEY_REFUSED, "101");

    /** When March is over in Seoul. */
    private static final Instant APRIL = Instant.parse("2026-03-31T15:00:00Z");

    private final DeliveryDesk desk = new DeliveryDesk();
    private final Invoice invoice = anInvoice();

    @Test
    void the_preferred_is_asked_and_nobody_else() {
        announce(desk);

        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());

        assertThat(desk.first.looks()).isEqualTo(1);
        assertThat(desk.second.looks()).isZero();
    }

    @Test
    void what_the_preferred_does_not_know_nobody_else_is_asked() {
        desk.second.announce(invoice);

        assertThat(desk.ask.about(invoice).orElseThrow()).isInstanceOf(UnknownNumber.class);
        assertThat(desk.second.looks()).isZero();
    }

    @Test
    void where_the_preferred_cannot_be_reached_the_next_is_asked() {
        announce(desk);
        desk.first.goAway();

        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());
        assertThat(desk.second.looks()).isEqualTo(1);

        desk.first.comeBack();
        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());
        assertThat(desk.second.looks()).isEqualTo(1);
    }

    @Test
    void where_nobody_can_be_reached_nothing_is_known() {
        desk.first.goAway();
        desk.second.goAway();

        assertThat(desk.ask.about(invoice)).isEmpty();
        assertThat(desk.events.published()).isEmpty();
    }

    @Test
    void a_carrier_only_the_next_knows_is_asked_of_that_one() {
        var some = new InMemoryTracker("some", Carriers.all().subList(0, 1));
        var other = anInvoice("kr.lotte");
        desk.second.announce(other);

        assertThat(asking(some, desk.second).about(other)).contains(new NotScannedYet());
        assertThat(some.looks()).isZero();
    }

    @Test
    void a_carrier_nobody_knows_is_asked_of_nobody() {
        assertThat(desk.ask.about(new Invoice("kr.coupangls", "123456789012"))).isEmpty();

        assertThat(desk.first.looks() + desk.second.looks()).isZero();
    }

    @Test
    void one_whose_key_is_bad_is_not_asked_again_until_an_administrator_says_so() {
        announce(desk);
        desk.first.answerNext(BAD_KEY);

        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());
        desk.clock.set(APRIL.plus(Duration.ofDays(365)));
        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());

        assertThat(desk.first.looks()).isEqualTo(1);
        assertThat(desk.second.looks()).isEqualTo(2);
        assertThat(desk.events.published(TrackerBarred.class))
                .containsExactly(new TrackerBarred(desk.first.code(), BarReason.KEY_REFUSED, "101"));

        desk.manage.resume("first");

        assertThat(desk.ask.about(invoice)).contains(new NotScannedYet());
        assertThat(desk.first.looks()).isEqualTo(2);
        assertThat(desk.second.looks()).isEqualTo(2);
    }

    @Test
    void one_that_is_barred_again_is_told_of_again() {
        desk.first.answerNext(BAD_KEY);
        desk.ask.about(invoice);
        desk.manage.resume("first");
        desk.first.answerNext(BAD_KEY);

        desk.ask.about(invoice);

        assertThat(desk.events.published(TrackerBarred.class)).hasSize(2);
    }

    @Test
    void one_whose_quota_is_spent_is_asked_again_when_the_month_is_over_in_seoul() {
        announce(desk);
        desk.first.answerNext(NO_QUOTA);
        desk.ask.about(invoice);
        assertThat(barOfFirst()).contains(new Bar(BarReason.QUOTA_SPENT, "103", SOLD, Optional.of(APRIL)));

        desk.clock.set(APRIL.minusNanos(1_000));
        desk.ask.about(invoice);
        assertThat(desk.first.looks()).isEqualTo(1);

        desk.clock.set(APRIL);
        desk.ask.about(invoice);
        assertThat(desk.first.looks()).isEqualTo(2);
    }

    @Test
    void a_quota_spent_month_after_month_is_told_of_each_time() {
        desk.first.answerNext(NO_QUOTA);
        desk.ask.about(invoice);
        desk.clock.set(APRIL);
        desk.first.answerNext(NO_QUOTA);

        desk.ask.about(invoice);

        assertThat(desk.events.published(TrackerBarred.class)).hasSize(2);
        assertThat(barOfFirst().flatMap(Bar::until)).contains(Instant.parse("2026-04-30T15:00:00Z"));
        desk.ask.about(invoice);
        assertThat(desk.first.looks()).isEqualTo(2);
    }

    @Test
    void many_who_are_refused_at_once_tell_it_once() {
        for (var number = 0; number < 8; number++) {
            desk.first.answerNext(BAD_KEY);
        }

        AtOnce.each(8, _ -> desk.ask.about(invoice));

        assertThat(desk.events.published(TrackerBarred.class)).hasSize(1);
    }

    @Test
    void our_own_count_ends_where_the_quota_does_and_begins_anew_with_the_month() {
        var limited = DeliveryDesk.whereTheFirstHasAQuotaOf(2);
        announce(limited);

        assertThat(looksOfFirst(limited, 3)).isEqualTo(2);
        assertThat(limited.second.looks()).isEqualTo(1);
        // Nobody has refused us anything.
        assertThat(limited.events.published()).isEmpty();

        limited.clock.set(APRIL.minusNanos(1_000));
        assertThat(looksOfFirst(limited, 1)).isEqualTo(2);
        limited.clock.set(APRIL);
        assertThat(looksOfFirst(limited, 3)).isEqualTo(4);
    }

    @Test
    void a_look_that_is_not_answered_counts_too() {
        var limited = DeliveryDesk.whereTheFirstHasAQuotaOf(1);
        announce(limited);
        limited.first.silentOnce();
        limited.ask.about(invoice);

        limited.ask.about(invoice);

        assertThat(limited.first.looks()).isEqualTo(1);
    }

    @Test
    void of_many_who_ask_at_once_no_more_ask_than_may() {
        var limited = DeliveryDesk.whereTheFirstHasAQuotaOf(3);
        announce(limited);

        AtOnce.each(8, _ -> limited.ask.about(invoice));

        assertThat(limited.first.looks()).isEqualTo(3);
        assertThat(limited.second.looks()).isEqualTo(5);
    }

    @Test
    void where_nobody_may_be_asked_parcels_are_looked_for_later_and_not_asked_about() {
        var id = desk.sent(invoice);
        desk.first.answerNext(BAD_KEY);
        desk.second.answerNext(NO_QUOTA);
        desk.look.handle(id);
        assertThat(desk.timer(DeliveryTimers.LOOK, id)).contains(SOLD.plus(POLICY.lookEvery()));

        desk.pass(Duration.ofDays(1));
        assertThat(desk.first.looks() + desk.second.looks()).isEqualTo(2);

        desk.advance(invoice, ParcelStep.DELIVERED);
        desk.manage.resume("second");
        desk.pass(POLICY.lookEvery());

        assertThat(desk.status(id)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void an_administrator_sees_what_was_asked_this_month_and_who_is_barred() {
        var limited = DeliveryDesk.whereTheFirstHasAQuotaOf(10);
        limited.first.answerNext(NO_QUOTA);
        limited.ask.about(invoice);
        limited.ask.about(invoice);

        var bar = new Bar(BarReason.QUOTA_SPENT, "103", SOLD, Optional.of(APRIL));
        assertThat(limited.manage.show())
                .containsExactly(
                        new View(new TrackerState(limited.first.code(), 1, Optional.of(bar)), OptionalInt.of(10)),
                        new View(new TrackerState(limited.second.code(), 2, Optional.empty()), OptionalInt.empty()));

        limited.manage.resume("first");
        limited.clock.set(APRIL);

        assertThat(limited.manage.show())
                .containsExactly(
                        new View(new TrackerState(limited.first.code(), 0, Optional.empty()), OptionalInt.of(10)),
                        new View(new TrackerState(limited.second.code(), 0, Optional.empty()), OptionalInt.empty()));
    }

    @Test
    void nobody_else_can_be_resumed() {
        assertThatThrownBy(() -> desk.manage.resume("third")).isInstanceOf(NoSuchTracker.class);
        assertThatThrownBy(() -> desk.manage.resume("")).isInstanceOf(NoSuchTracker.class);
    }

    private void announce(DeliveryDesk at) {
        at.first.announce(invoice);
        at.second.announce(invoice);
    }

    private AskTrackers asking(InMemoryTracker... trackers) {
        return new AskTrackers(
                new Trackers(List.of(trackers), List.of(), Map.of(), POLICY),
                desk.records,
                desk.transactions,
                desk.events,
                desk.clock,
                DeliveryDesk.SEOUL);
    }

    private int looksOfFirst(DeliveryDesk limited, int more) {
        for (var number = 0; number < more; number++) {
            assertThat(limited.ask.about(invoice)).contains(new NotScannedYet());
        }
        return limited.first.looks();
    }

    private Optional<Bar> barOfFirst() {
        return desk.manage.show().getFirst().state().bar();
    }
}

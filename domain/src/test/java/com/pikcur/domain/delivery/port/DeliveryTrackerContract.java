package com.pikcur.domain.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link DeliveryTracker} promises. */
public interface DeliveryTrackerContract {

    /** Noon in Seoul. */
    Instant PICKED_UP = Instant.parse("2026-03-02T03:00:00Z");

    DeliveryTracker tracker();

    /** The carrier knows the number, and nobody has had the parcel in hands. */
    void announce(Invoice invoice);

    /** Somebody has the parcel in hands. */
    void advance(Invoice invoice, ParcelStep step, Instant at);

    /** The parcel turns round. */
    void sendBack(Invoice invoice, Instant at);

    /** The carrier does not know the number of the next parcel that is asked about, which is this one. */
    void unknown(Invoice invoice);

    /** The tracker does not answer the next look. */
    void nextLookIsNotAnswered();

    /** The tracker will say nothing at the next look, which says nothing about the one after it. */
    void nextLookIsPutOff();

    /** At the next look the tracker does not take our key. */
    void nextLookIsBarred();

    /** A parcel nobody else asks after. */
    static Invoice anInvoice() {
        return anInvoice("kr.cjlogistics");
    }

    static Invoice anInvoice(String carrierCode) {
        var number = ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        return new Invoice(carrierCode, Long.toString(number));
    }

    @Test
    default void a_number_the_carrier_does_not_know_is_unknown() {
        var invoice = anInvoice();

        unknown(invoice);

        assertThat(tracker().look(invoice)).isInstanceOf(UnknownNumber.class);
    }

    @Test
    default void a_parcel_nobody_has_had_in_hands_is_not_scanned_yet() {
        var invoice = anInvoice();

        announce(invoice);

        assertThat(tracker().look(invoice)).isEqualTo(new NotScannedYet());
    }

    /** The steps that every tracker tells apart. */
    @ParameterizedTest
    @EnumSource(names = {"PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED"})
    default void a_parcel_is_at_the_step_it_has_come_to(ParcelStep step) {
        var invoice = anInvoice();
        announce(invoice);

        advance(invoice, step, PICKED_UP);

        var sighting = seen(invoice);
        assertThat(sighting.step()).isEqualTo(step);
        assertThat(sighting.isDelivered()).isEqualTo(step == ParcelStep.DELIVERED);
        assertThat(sighting.isReturning()).isFalse();
        assertThat(sighting.scans().getLast()).extracting(Scan::at, Scan::step).containsExactly(PICKED_UP, step);
        assertThat(sighting.scans().getLast().status()).isNotBlank();
    }

    @Test
    default void scans_are_told_oldest_first() {
        var invoice = anInvoice();
        announce(invoice);

        advance(invoice, ParcelStep.PICKED_UP, PICKED_UP);
        advance(invoice, ParcelStep.IN_TRANSIT, later(1));
        advance(invoice, ParcelStep.OUT_FOR_DELIVERY, later(2));
        advance(invoice, ParcelStep.DELIVERED, later(3));

        var sighting = seen(invoice);
        assertThat(sighting.isDelivered()).isTrue();
        assertThat(sighting.scans()).extracting(Scan::at).containsExactly(PICKED_UP, later(1), later(2), later(3));
        assertThat(sighting.scans())
                .extracting(Scan::step)
                .containsExactly(
                        ParcelStep.PICKED_UP, ParcelStep.IN_TRANSIT, ParcelStep.OUT_FOR_DELIVERY, ParcelStep.DELIVERED);
    }

    @Test
    default void a_parcel_on_its_way_back_is_not_delivered() {
        var invoice = anInvoice();
        announce(invoice);
        advance(invoice, ParcelStep.OUT_FOR_DELIVERY, PICKED_UP);

        sendBack(invoice, later(1));

        assertThat(seen(invoice).isReturning()).isTrue();
        assertThat(seen(invoice).isDelivered()).isFalse();

        advance(invoice, ParcelStep.DELIVERED, later(2));

        assertThat(seen(invoice).isReturning()).isTrue();
        assertThat(seen(invoice).isDelivered()).isFalse();
    }

    @Test
    default void a_carrier_may_be_named_by_either_of_its_codes() {
        var invoice = anInvoice("kr.cjlogistics");
        announce(invoice);
        advance(invoice, ParcelStep.PICKED_UP, PICKED_UP);

        assertThat(tracker().look(new Invoice("04", invoice.trackingNumber())))
                .isEqualTo(tracker().look(invoice))
                .isInstanceOf(Seen.class);
    }

    @Test
    default void the_carriers_most_used_are_tracked() {
        assertThat(Carriers.all().subList(0, 5)).allMatch(tracker()::tracks);
    }

    @Test
    default void a_parcel_of_a_carrier_nobody_knows_is_unknown() {
        assertThat(tracker().look(anInvoice("kr.coupangls"))).isInstanceOf(UnknownNumber.class);
    }

    @Test
    default void who_is_not_answered_knows_nothing_and_may_ask_again() {
        var invoice = anInvoice();
        announce(invoice);
        nextLookIsNotAnswered();

        assertThatThrownBy(() -> tracker().look(invoice)).isInstanceOf(ProviderUnavailable.class);

        assertThat(tracker().look(invoice)).isEqualTo(new NotScannedYet());
    }

    @Test
    default void who_is_put_off_may_ask_again() {
        var invoice = anInvoice();
        announce(invoice);
        nextLookIsPutOff();

        assertThat(tracker().look(invoice)).isInstanceOf(NotNow.class);
        assertThat(tracker().look(invoice)).isEqualTo(new NotScannedYet());
    }

    @Test
    default void a_key_that_is_not_taken_is_told_apart_from_a_parcel_that_is_not_known() {
        var invoice = anInvoice();
        announce(invoice);
        nextLookIsBarred();

        assertThat(tracker().look(invoice))
                .isInstanceOfSatisfying(
                        Barred.class, barred -> assertThat(barred.reason()).isEqualTo(BarReason.KEY_REFUSED));
        assertThat(tracker().look(invoice)).isEqualTo(new NotScannedYet());
    }

    @Test
    default void many_who_ask_at_once_are_told_the_same() {
        var invoice = anInvoice();
        announce(invoice);
        advance(invoice, ParcelStep.IN_TRANSIT, PICKED_UP);
        var alone = tracker().look(invoice);

        var answers = AtOnce.each(8, _ -> tracker().look(invoice));

        assertThat(answers).containsOnly(alone);
    }

    private Sighting seen(Invoice invoice) {
        if (tracker().look(invoice) instanceof Seen(var sighting)) {
            return sighting;
        }
        throw new AssertionError("Nobody has seen it");
    }

    private static Instant later(int hours) {
        return PICKED_UP.plus(Duration.ofHours(hours));
    }
}

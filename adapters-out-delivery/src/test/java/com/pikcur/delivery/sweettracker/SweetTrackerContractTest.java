package com.pikcur.delivery.sweettracker;

import static com.pikcur.domain.delivery.port.DeliveryTrackerContract.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.DeliveryTrackerContract;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.sweettracker.SandboxSweetTracker;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parcels at the sandbox's SweetTracker, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class SweetTrackerContractTest implements DeliveryTrackerContract {

    private final SandboxSweetTracker sandbox = SandboxSweetTracker.start();
    private final SweetTracker tracker = tracker(sandbox.key(), SweetTrackerSettings.Verb.POST);

    private SweetTracker tracker(String key, SweetTrackerSettings.Verb verb) {
        return new SweetTracker(new SweetTrackerSettings(
                URI.create(sandbox.url()), new HiddenText(key), verb, Duration.ofSeconds(5), Duration.ofSeconds(30)));
    }

    @AfterAll
    void close() {
        tracker.close();
        sandbox.close();
    }

    @Override
    public DeliveryTracker tracker() {
        return tracker;
    }

    /** Every number counts as announced there. */
    @Override
    public void announce(Invoice invoice) {}

    @Override
    public void advance(Invoice invoice, ParcelStep step, Instant at) {
        move(invoice, Step.to(step.level()).at(at));
    }

    @Override
    public void sendBack(Invoice invoice, Instant at) {
        move(invoice, Step.to(ParcelStep.IN_TRANSIT.level()).at(at).saying("반송"));
    }

    private void move(Invoice invoice, Step step) {
        var carrier = Carrier.named(invoice.carrierCode()).orElseThrow();
        assertThat(sandbox.parcels().advance(carrier, invoice.trackingNumber(), step))
                .isPresent();
    }

    @Override
    public void unknown(Invoice invoice) {
        sandbox.faults().refuse("track", "104", 1);
    }

    @Override
    public void nextLookIsNotAnswered() {
        sandbox.faults().script("track", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public void nextLookIsPutOff() {
        sandbox.faults().refuse("track", "106", 1);
    }

    @Override
    public void nextLookIsBarred() {
        sandbox.faults().refuse("track", "102", 1);
    }

    @ParameterizedTest
    @EnumSource
    void every_level_is_a_step(ParcelStep step) {
        var invoice = anInvoice();
        if (step != ParcelStep.ANNOUNCED) {
            advance(invoice, step, PICKED_UP);
        }

        assertThat(tracker.look(invoice)).satisfies(answer -> {
            if (step == ParcelStep.ANNOUNCED) {
                assertThat(answer).isEqualTo(new NotScannedYet());
            } else {
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Seen.class,
                                seen -> assertThat(seen.sighting().step()).isEqualTo(step));
            }
        });
    }

    @Test
    void every_carrier_is_asked_for_by_its_digits() {
        for (var carrier : Carriers.all()) {
            var invoice = anInvoice(carrier.code());
            advance(invoice, ParcelStep.PICKED_UP, PICKED_UP);

            assertThat(tracker.look(invoice)).as(carrier.name()).isInstanceOf(Seen.class);
        }
    }

    @Test
    void scans_that_become_known_late_are_put_in_order() {
        var invoice = anInvoice();
        advance(invoice, ParcelStep.OUT_FOR_DELIVERY, PICKED_UP.plus(Duration.ofHours(2)));
        advance(invoice, ParcelStep.PICKED_UP, PICKED_UP);
        advance(invoice, ParcelStep.IN_TRANSIT, PICKED_UP.plus(Duration.ofHours(1)));

        assertThat(tracker.look(invoice))
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.sighting().scans())
                                .extracting(scan -> scan.step())
                                .containsExactly(
                                        ParcelStep.PICKED_UP, ParcelStep.IN_TRANSIT, ParcelStep.OUT_FOR_DELIVERY));
    }

    @Test
    void delivered_is_told_by_either_of_two() {
        var late = anInvoice();
        move(late, Step.to(6).at(PICKED_UP).completing(false));
        var early = anInvoice();
        move(early, Step.to(5).at(PICKED_UP).completing(true));

        assertThat(tracker.look(late))
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.sighting().isDelivered()).isTrue());
        assertThat(tracker.look(early))
                .isInstanceOfSatisfying(
                        Seen.class,
                        seen -> assertThat(seen.sighting().isDelivered()).isTrue());
    }

    @Test
    void who_comes_with_another_key_is_barred() {
        try (var stranger = tracker("key-of-nobody", SweetTrackerSettings.Verb.POST)) {
            assertThat(stranger.look(anInvoice())).isEqualTo(new Barred(BarReason.KEY_REFUSED, "101"));
        }
    }

    @Test
    void what_is_spent_and_what_is_asked_too_often_are_two_things() {
        sandbox.faults().refuse("track", "103", 1);
        assertThat(tracker.look(anInvoice())).isEqualTo(new Barred(BarReason.QUOTA_SPENT, "103"));

        sandbox.faults().refuse("track", "105", 1);
        assertThat(tracker.look(anInvoice())).isEqualTo(new NotNow("105"));
    }

    @Test
    void an_answer_about_another_parcel_is_none() {
        sandbox.faults().script("track", Fault.OTHER_MERCHANT, 1);

        assertThatThrownBy(() -> tracker.look(anInvoice())).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void whoever_still_asks_by_address_is_refused_by_the_server() {
        try (var old = tracker(sandbox.key(), SweetTrackerSettings.Verb.GET)) {
            assertThatThrownBy(() -> old.look(anInvoice()))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessageContaining("405")
                    .hasMessageNotContaining(sandbox.key());
        }
    }
}

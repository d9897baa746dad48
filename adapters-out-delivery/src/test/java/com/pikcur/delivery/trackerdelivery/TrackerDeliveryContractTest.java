package com.pikcur.delivery.trackerdelivery;

import static com.pikcur.domain.delivery.port.DeliveryTrackerContract.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.DeliveryTrackerContract;
import com.pikcur.domain.delivery.port.ParcelNotices;
import com.pikcur.domain.delivery.port.ParcelNoticesContract;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.provider.shared.ScriptedServer;
import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.trackerdelivery.SandboxTrackerDelivery;
import com.pikcur.sandbox.trackerdelivery.SandboxTrackerDelivery.ShownHook;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Parcels at the sandbox's tracker.delivery, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class TrackerDeliveryContractTest implements DeliveryTrackerContract, ParcelNoticesContract {

    private final SandboxTrackerDelivery sandbox = SandboxTrackerDelivery.start();
    /** Where we are called. */
    private final ScriptedServer us = new ScriptedServer();

    private final TrackerDelivery tracker = tracker(sandbox.clientSecret());

    private TrackerDelivery tracker(String secret) {
        return new TrackerDelivery(
                new TrackerDeliverySettings(
                        URI.create(sandbox.url()),
                        new TrackerDeliverySettings.Client(
                                URI.create(sandbox.tokenUrl()), sandbox.clientId(), new HiddenText(secret)),
                        URI.create(us.url() + "/calls"),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)),
                Clock.systemUTC());
    }

    @AfterAll
    void close() {
        tracker.close();
        sandbox.close();
        us.close();
    }

    @Override
    public DeliveryTracker tracker() {
        return tracker;
    }

    @Override
    public ParcelNotices notices() {
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
        sandbox.faults().refuse("track", "NOT_FOUND", 1);
    }

    @Override
    public void nextLookIsNotAnswered() {
        sandbox.faults().script("track", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public void nextLookIsPutOff() {
        sandbox.faults().refuse("track", "FORBIDDEN", 1);
    }

    /** The first refusal only makes for a new token. */
    @Override
    public void nextLookIsBarred() {
        sandbox.faults().refuse("track", "UNAUTHENTICATED", 2);
    }

    @Override
    public Optional<Instant> watchedUntil(Invoice invoice) {
        return sandbox.hooks().stream()
                .filter(hook -> hook.carrierId().equals(invoice.carrierCode())
                        && hook.trackingNumber().equals(invoice.trackingNumber()))
                .map(ShownHook::expirationTime)
                .findFirst();
    }

    /** What it really sends. */
    @Override
    public String notice(Invoice invoice) {
        us.then(202, "");
        var before = us.asked().size();
        tracker.subscribe(invoice, ParcelNoticesContract.inTwoDays());
        move(invoice, Step.to(1));
        Awaitility.await().until(() -> us.asked().size() > before);
        return us.asked().getLast().body();
    }

    @Override
    public void nextSubscriptionIsNotHeard() {
        sandbox.faults().script("webhook", Fault.HTML_502, 1);
    }

    @Test
    void a_call_is_followed_by_a_look() {
        var called = tracker.read(notice(anInvoice("kr.epost"))).orElseThrow();

        assertThat(tracker.look(called)).isInstanceOf(Seen.class);
    }

    @Test
    void tokens_that_are_worthless_are_renewed_unnoticed() {
        var invoice = anInvoice();
        assertThat(tracker.look(invoice)).isEqualTo(new NotScannedYet());

        sandbox.revokeTokens();

        assertThat(tracker.look(invoice)).isEqualTo(new NotScannedYet());
    }

    @Test
    void who_comes_with_another_secret_is_barred() {
        try (var stranger = tracker("secret-of-nobody")) {
            assertThat(stranger.look(anInvoice())).isEqualTo(new Barred(BarReason.KEY_REFUSED, "invalid_client"));
        }
    }

    @Test
    void its_six_carriers_are_known_there_by_the_same_names() {
        for (var code : List.of("kr.cjlogistics", "kr.epost", "kr.hanjin", "kr.lotte", "kr.logen", "kr.kdexp")) {
            var invoice = anInvoice(code);
            advance(invoice, ParcelStep.PICKED_UP, PICKED_UP);

            assertThat(tracker.look(invoice)).as(code).isInstanceOf(Seen.class);
        }
    }
}

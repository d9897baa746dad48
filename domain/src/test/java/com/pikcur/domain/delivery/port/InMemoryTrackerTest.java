package com.pikcur.domain.delivery.port;

import static com.pikcur.domain.delivery.port.DeliveryTrackerContract.PICKED_UP;
import static com.pikcur.domain.delivery.port.DeliveryTrackerContract.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryTrackerTest implements DeliveryTrackerContract, ParcelNoticesContract {

    private final InMemoryTracker tracker = new InMemoryTracker("in-memory");

    @Override
    public DeliveryTracker tracker() {
        return tracker;
    }

    @Override
    public ParcelNotices notices() {
        return tracker;
    }

    @Override
    public void announce(Invoice invoice) {
        tracker.announce(invoice);
    }

    @Override
    public void advance(Invoice invoice, ParcelStep step, Instant at) {
        tracker.advance(invoice, step, at);
    }

    @Override
    public void sendBack(Invoice invoice, Instant at) {
        tracker.sendBack(invoice, at);
    }

    /** It knows those only that were announced. */
    @Override
    public void unknown(Invoice invoice) {}

    @Override
    public void nextLookIsNotAnswered() {
        tracker.silentOnce();
    }

    @Override
    public void nextLookIsPutOff() {
        tracker.answerNext(new NotNow("105"));
    }

    @Override
    public void nextLookIsBarred() {
        tracker.answerNext(new Barred(BarReason.KEY_REFUSED, "101"));
    }

    @Override
    public Optional<Instant> watchedUntil(Invoice invoice) {
        return tracker.watchedUntil(invoice);
    }

    @Override
    public String notice(Invoice invoice) {
        return tracker.notice(invoice);
    }

    @Override
    public void nextSubscriptionIsNotHeard() {
        tracker.silentOnce();
    }

    @Test
    void what_it_is_told_to_answer_it_answers_once_each() {
        var invoice = anInvoice();
        tracker.announce(invoice);
        tracker.answerNext(new NotNow("105"));
        tracker.answerNext(new Barred(BarReason.QUOTA_SPENT, "103"));

        assertThat(tracker.look(invoice)).isEqualTo(new NotNow("105"));
        assertThat(tracker.look(invoice)).isEqualTo(new Barred(BarReason.QUOTA_SPENT, "103"));
        assertThat(tracker.look(invoice)).isEqualTo(new NotScannedYet());
        assertThat(tracker.looks(invoice)).isEqualTo(3);
    }

    @Test
    void while_it_is_away_nobody_is_told_anything_and_its_parcels_move_on() {
        var invoice = anInvoice();
        tracker.announce(invoice);
        tracker.goAway();
        tracker.advance(invoice, ParcelStep.DELIVERED, PICKED_UP);

        assertThatThrownBy(() -> tracker.look(invoice)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> tracker.subscribe(invoice, PICKED_UP)).isInstanceOf(ProviderUnavailable.class);

        tracker.comeBack();
        assertThat(tracker.look(invoice)).isNotEqualTo(new NotScannedYet());
        assertThat(tracker.looks()).isEqualTo(2);
    }

    @Test
    void one_that_knows_some_carriers_is_not_asked_about_others() {
        var some = new InMemoryTracker("some", Carriers.all().subList(0, 1));
        var other = anInvoice("kr.lotte");
        some.announce(other);

        assertThat(some.look(other)).isInstanceOf(UnknownNumber.class);
        assertThat(some.looks(other)).isZero();
    }
}

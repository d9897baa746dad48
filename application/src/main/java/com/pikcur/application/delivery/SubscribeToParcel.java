package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.port.ParcelNotices;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Clock;
import java.time.Duration;

/** Use case: a tracker is asked to call when it knows more of a parcel. Called by a timer, before each time runs out. */
public final class SubscribeToParcel {

    /** tracker.delivery's own advice. */
    private static final Duration PERIOD = Duration.ofDays(2);

    private static final Duration RENEW_AFTER = Duration.ofHours(40);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Trackers trackers;
    private final ParcelWatch watch;
    private final DeliveryTimers timers;
    private final Clock clock;

    public SubscribeToParcel(Trackers trackers, ParcelWatch watch, DeliveryTimers timers, Clock clock) {
        this.trackers = trackers;
        this.watch = watch;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle(OrderId order) {
        watch.findAwaited(order)
                .ifPresent(parcel ->
                        trackers.noticesOf(parcel.facts().invoice()).ifPresent(notices -> subscribe(parcel, notices)));
    }

    private void subscribe(Parcel parcel, ParcelNotices notices) {
        var now = clock.instant();
        try {
            notices.subscribe(parcel.facts().invoice(), now.plus(PERIOD));
            timers.subscribe(parcel.order(), now.plus(RENEW_AFTER));
        } catch (ProviderUnavailable silent) {
            timers.subscribe(parcel.order(), now.plus(TRY_AGAIN_AFTER));
        }
    }
}

package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.port.ParcelRepository;

/**
 * Use case: a tracker, or somebody who says so, has called about a parcel. It is never believed: the parcel is looked for,
 * soon and not here, so that the caller need not wait.
 */
public final class HearOfParcel {

    private final Trackers trackers;
    private final ParcelRepository parcels;
    private final ParcelWatch watch;

    public HearOfParcel(Trackers trackers, ParcelRepository parcels, ParcelWatch watch) {
        this.trackers = trackers;
        this.parcels = parcels;
        this.watch = watch;
    }

    /**
     * Does nothing where the call is about no parcel of ours.
     *
     * @throws com.pikcur.domain.delivery.NoSuchTracker if nobody who calls is called so
     */
    public void handle(String tracker, String body) {
        trackers.noticesOf(trackers.named(tracker))
                .read(body)
                .flatMap(parcels::findBy)
                .ifPresent(watch::lookSoon);
    }
}

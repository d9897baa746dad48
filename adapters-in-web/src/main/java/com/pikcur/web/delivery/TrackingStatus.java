package com.pikcur.web.delivery;

import com.pikcur.domain.delivery.ParcelEnd;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Trail;

/** Where a parcel is, in a word: how far it has come, or how its way has ended. */
enum TrackingStatus {
    NOT_SHIPPED,
    ANNOUNCED,
    PREPARING,
    PICKED_UP,
    IN_TRANSIT,
    AT_BRANCH,
    OUT_FOR_DELIVERY,
    DELIVERED,
    RETURNED,
    GIVEN_UP;

    static TrackingStatus of(Trail trail) {
        return trail.end().map(TrackingStatus::of).orElseGet(() -> of(trail.step()));
    }

    private static TrackingStatus of(ParcelEnd end) {
        return switch (end) {
            case DELIVERED -> DELIVERED;
            case RETURNED -> RETURNED;
            case GIVEN_UP -> GIVEN_UP;
        };
    }

    private static TrackingStatus of(ParcelStep step) {
        return switch (step) {
            case ANNOUNCED -> ANNOUNCED;
            case PREPARING -> PREPARING;
            case PICKED_UP -> PICKED_UP;
            case IN_TRANSIT -> IN_TRANSIT;
            case AT_BRANCH -> AT_BRANCH;
            case OUT_FOR_DELIVERY -> OUT_FOR_DELIVERY;
            case DELIVERED -> DELIVERED;
        };
    }
}

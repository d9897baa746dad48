package com.pikcur.delivery.trackerdelivery;

import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.DataResponse;

/** What tracker.delivery answers to what it has understood. */
sealed interface Reply {

    record Done(DataResponse data) implements Reply {}

    /** @param code its own word for why */
    record Refused(String code) implements Reply {}
}

package com.pikcur.domain.delivery;

/** Everything a tracker can answer. One that cannot be reached is no answer but an exception. */
public sealed interface TrackingAnswer {

    record Seen(Sighting sighting) implements TrackingAnswer {}

    /** The number is good, and nobody has had the parcel in hands. */
    record NotScannedYet() implements TrackingAnswer {}

    /** The carrier does not know the number, or not yet. */
    record UnknownNumber(String providerCode) implements TrackingAnswer {}

    /** It will not say this time; ask again later. */
    record NotNow(String providerCode) implements TrackingAnswer {}

    /** It will say nothing about any parcel until that changes: nobody is to go on asking. */
    record Barred(BarReason reason, String providerCode) implements TrackingAnswer {}
}

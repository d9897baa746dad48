package com.pikcur.domain.delivery;

/** Why nobody looks for a parcel any more. */
public enum ParcelEnd {
    DELIVERED,
    /** It went back to its sender. */
    RETURNED,
    /** So long on its way that there is nothing more to be told. */
    GIVEN_UP
}

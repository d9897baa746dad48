package com.pikcur.domain.order;

/** How the thing gets to its buyer. Switch over it without a default. */
public enum Handover {
    /** By parcel: the shipping fee is due. */
    PARCEL,
    /** The buyer wants to meet instead, and the seller has not said yes yet. */
    MEETING_REQUESTED,
    /** They meet: no shipping fee. */
    MEETING
}

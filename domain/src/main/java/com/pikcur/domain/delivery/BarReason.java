package com.pikcur.domain.delivery;

/** Why a tracker tells us nothing at all. */
public enum BarReason {
    /** Our key is wrong or has run out: somebody has to see to it. */
    KEY_REFUSED,
    /** What we may ask this month has been asked. */
    QUOTA_SPENT
}

package com.pikcur.sandbox.wire;

/** What can go wrong on the way to a provider and back. */
public enum Fault {
    /** Nothing is done, and nothing answered until the client goes away or a minute has passed. */
    TIMEOUT_BEFORE,
    /** It is done, and nothing answered until the client goes away or a minute has passed. */
    TIMEOUT_AFTER,
    /** Nothing is done, and a proxy's page answers. */
    HTML_502,
    /** It is done, and a proxy's page answers. */
    HTML_502_AFTER,
    /** It is done, and the answer tells 1,000 more than the amount. */
    WRONG_AMOUNT,
    /** It is done, and the answer names another order, or another parcel. */
    OTHER_MERCHANT,
    /** It is done, and the times the answer tells in numbers are nine hours off those it tells in words. */
    WRONG_TIME,
    /** Nothing is done, and the provider refuses in its own words; a code names which. */
    REFUSED,
    /** The connection is closed before anything is done. */
    DROP,
    /** It stops before anything is done until it is released. */
    HOLD,
    /** It is done, and answered when it is released. */
    HOLD_AFTER,
    /** The next notice is sent twice. */
    DUPLICATE_WEBHOOK,
    /** The next notice is sent before the payment is complete; the payment waits for it, two seconds at most. */
    EARLY_WEBHOOK,
    /** The next notice is not sent. */
    NO_WEBHOOK,
    /** The next notice is sent three seconds late, or when it is released. */
    LATE_WEBHOOK;

    /** Whether it strikes a notice rather than a call. */
    public boolean isOfWebhooks() {
        return switch (this) {
            case DUPLICATE_WEBHOOK, EARLY_WEBHOOK, NO_WEBHOOK, LATE_WEBHOOK -> true;
            case TIMEOUT_BEFORE,
                    TIMEOUT_AFTER,
                    HTML_502,
                    HTML_502_AFTER,
                    WRONG_AMOUNT,
                    OTHER_MERCHANT,
                    WRONG_TIME,
                    REFUSED,
                    DROP,
                    HOLD,
                    HOLD_AFTER -> false;
        };
    }
}

package com.pikcur.payment.toss;

import com.pikcur.payment.toss.TossJson.PaymentResponse;

/** What Toss answers to a call it has understood. Switch over it without a default. */
sealed interface Reply {

    record Done(PaymentResponse payment) implements Reply {}

    /** @param code Toss's own */
    record Refused(int status, String code) implements Reply {}

    /** It is busy with the same call, or somebody behind it has trouble: asking again later tells. */
    record Undecided(String code) implements Reply {}
}

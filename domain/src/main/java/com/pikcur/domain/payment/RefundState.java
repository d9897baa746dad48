package com.pikcur.domain.payment;

import java.time.Instant;

/** How far a refund has got. Switch over it without a default. */
public sealed interface RefundState {

    /** To be asked for until it is done, or refused. */
    record Requested() implements RefundState {}

    record Done(Instant doneAt) implements RefundState {}

    /** The provider will not: somebody has to look. */
    record Refused(String providerCode, Instant refusedAt) implements RefundState {}
}

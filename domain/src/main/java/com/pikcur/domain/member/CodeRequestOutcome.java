package com.pikcur.domain.member;

import java.time.Duration;

/** Everything that can come of asking for a code. Switch over it without a default. */
public sealed interface CodeRequestOutcome {

    record CodeSent(VerificationId verification) implements CodeRequestOutcome {}

    /** @param retryAfter until the member may ask again */
    record TooManyRequests(Duration retryAfter) implements CodeRequestOutcome {}

    /** The provider knows no such person with such a phone. */
    record PersonRefused() implements CodeRequestOutcome {}
}

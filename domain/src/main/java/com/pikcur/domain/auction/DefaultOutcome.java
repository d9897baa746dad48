package com.pikcur.domain.auction;

import java.time.Instant;

/** Everything that can come to a member of not paying. Switch over it without a default. */
public sealed interface DefaultOutcome {

    /** It is remembered, and that is all. */
    record Tolerated() implements DefaultOutcome {}

    record Suspended(Defaulter defaulter, Instant until) implements DefaultOutcome {}
}

package com.pikcur.domain.member;

import java.time.Instant;
import java.util.Optional;

/** Everything that can come of blocking a member. Switch over it without a default. */
public sealed interface BlockOutcome {

    /** In force from now on, in place of any earlier one. */
    record Blocked(Instant since, Optional<Instant> until) implements BlockOutcome {}

    /** Nobody shuts themself out. */
    record NotOneself() implements BlockOutcome {}

    /** The moment at which it was to end has passed. */
    record EndPassed() implements BlockOutcome {}
}

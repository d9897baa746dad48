package com.pikcur.domain.member;

import java.time.Instant;
import java.util.Set;

/** Everything that can come of leaving. Switch over it without a default. */
public sealed interface WithdrawalOutcome {

    record Withdrawn(Instant at) implements WithdrawalOutcome {}

    /** Whoever has not just signed in shows once more that it is them. */
    record PasswordNeeded() implements WithdrawalOutcome {}

    record HasOpenAffairs(Set<OpenAffair> affairs) implements WithdrawalOutcome {

        public HasOpenAffairs {
            affairs = Set.copyOf(affairs);
        }
    }
}

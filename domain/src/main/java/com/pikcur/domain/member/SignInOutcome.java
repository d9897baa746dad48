package com.pikcur.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything that can come of signing in. Switch over it without a default. What is said of an account is said only to
 * those who proved that it is theirs.
 */
public sealed interface SignInOutcome {

    record SignedIn(SessionTokens tokens) implements SignInOutcome {}

    /** Address or password is wrong; which of the two is nobody's business. */
    record WrongCredentials() implements SignInOutcome {}

    /** Guessed wrong too often, whether there is such an account or not. */
    record Locked(Duration remaining) implements SignInOutcome {}

    /** The password is right; a second proof is missing, or was wrong. */
    record SecondFactorRequired(boolean wrong) implements SignInOutcome {}

    record AccountBlocked(String reason, Optional<Instant> until) implements SignInOutcome {}

    record AccountWithdrawn(Instant at) implements SignInOutcome {}
}

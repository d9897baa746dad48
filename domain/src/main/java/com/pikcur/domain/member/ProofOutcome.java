package com.pikcur.domain.member;

import java.time.Instant;

/** Everything that can come of proving who one is. Switch over it without a default. */
public sealed interface ProofOutcome {

    record Verified(Instant at) implements ProofOutcome {}

    sealed interface Refused extends ProofOutcome {}

    record WrongCode(int triesLeft) implements Refused {}

    record TooManyCodes() implements Refused {}

    /** Too late, or nothing was sent, or the proof was used before. */
    record VerificationExpired() implements Refused {}

    /** The provider says that nobody has proved anything under this handle. */
    record NotProved() implements Refused {}

    /** This person has another account. */
    record AlreadyVerifiedElsewhere() implements Refused {}

    /** This account is another person's. */
    record OtherPersonThanBefore() implements Refused {}
}

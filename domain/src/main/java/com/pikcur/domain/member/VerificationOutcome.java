package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Duration;

/** Everything that can come of entering the code of a sign-up. Switch over it without a default. */
public sealed interface VerificationOutcome {

    record Verified(MemberId member) implements VerificationOutcome {}

    /** Wrong, too old, not the newest, or for an address nobody signs up with: all look the same. */
    record WrongCode() implements VerificationOutcome {}

    record Locked(Duration remaining) implements VerificationOutcome {}

    /** Somebody else took the nickname since the sign-up began. */
    record NicknameTaken() implements VerificationOutcome {}
}

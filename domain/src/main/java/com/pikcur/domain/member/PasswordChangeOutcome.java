package com.pikcur.domain.member;

import java.time.Duration;
import java.util.Set;

/** Everything that can come of choosing a new password. Switch over it without a default. */
public sealed interface PasswordChangeOutcome {

    /** All other sessions end; this one goes on with a new access token. */
    record Changed(String accessToken, Duration validFor) implements PasswordChangeOutcome {

        @Override
        public String toString() {
            return "Changed[validFor=" + validFor + "]";
        }
    }

    record WrongPassword() implements PasswordChangeOutcome {}

    record WeakPassword(Set<PasswordRule> broken) implements PasswordChangeOutcome {

        public WeakPassword {
            broken = Set.copyOf(broken);
        }
    }

    /** The current password was guessed wrong too often. */
    record Locked(Duration remaining) implements PasswordChangeOutcome {}
}

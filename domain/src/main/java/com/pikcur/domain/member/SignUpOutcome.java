package com.pikcur.domain.member;

import java.time.Duration;
import java.util.Set;

/** Everything that can come of beginning a sign-up. Switch over it without a default. */
public sealed interface SignUpOutcome {

    /** A mail is on its way, whether the address has an account already or not. */
    record CodeSent(SignUpId id, Duration validFor) implements SignUpOutcome {}

    record WeakPassword(Set<PasswordRule> broken) implements SignUpOutcome {

        public WeakPassword {
            broken = Set.copyOf(broken);
        }
    }

    record BadNickname(NicknameReading.Refused why) implements SignUpOutcome {}

    record NicknameTaken() implements SignUpOutcome {}

    /** The last mail to this address went out a moment ago. */
    record TooSoon(Duration remaining) implements SignUpOutcome {}
}

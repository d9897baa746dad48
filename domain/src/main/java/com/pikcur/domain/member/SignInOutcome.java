package com.pikcur.domain.member;

import java.time.Duration;

/** Everything that can come of signing in. Switch over it without a default. */
public sealed interface SignInOutcome {

    record SignedIn(String accessToken, Duration validFor) implements SignInOutcome {

        @Override
        public String toString() {
            return "SignedIn[validFor=" + validFor + "]";
        }
    }

    /** Address or password is wrong; which of the two is nobody's business. */
    record WrongCredentials() implements SignInOutcome {}
}

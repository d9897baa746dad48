package com.pikcur.social.member;

import org.springframework.security.oauth2.jwt.Jwt;

/** What came of a code. Switch over it without a default. */
sealed interface Proof {

    /**
     * @param subject of the ID token
     * @param idToken checked in every respect
     */
    record Given(String subject, Jwt idToken, String accessToken) implements Proof {

        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    /** @param reason without anything personal or secret */
    record Refused(String reason) implements Proof {}
}

package com.pikcur.domain.member;

import java.time.Duration;

/**
 * What a client holds of a session. Never printed.
 *
 * @param mustChangePassword the member can do nothing else before
 */
public record SessionTokens(
        String accessToken, Duration accessValidFor, RefreshToken refreshToken, boolean mustChangePassword) {

    @Override
    public String toString() {
        return "SessionTokens[" + refreshToken.session().value() + "]";
    }
}

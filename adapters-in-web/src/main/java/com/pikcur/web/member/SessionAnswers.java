package com.pikcur.web.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.pikcur.domain.member.SessionTokens;
import com.pikcur.web.member.SignInController.SessionTransport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Hands out the tokens of a session, in the body or with the refresh token in a cookie. */
public final class SessionAnswers {

    /**
     * Never printed: it holds tokens.
     *
     * @param accessToken to be sent as {@code Authorization: Bearer …}
     * @param refreshToken for the next pair; absent where it is in the cookie
     * @param mustChangePassword nothing else can be done before
     */
    public record TokensResponse(
            String accessToken,
            long expiresInSeconds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String refreshToken,

            boolean mustChangePassword) {

        @Override
        public String toString() {
            return "TokensResponse[expiresInSeconds=" + expiresInSeconds + "]";
        }
    }

    private final RefreshCookie cookie;

    public SessionAnswers(RefreshCookie cookie) {
        this.cookie = cookie;
    }

    /** Where the client wants the refresh token to be; in the body if it does not say. */
    Function<SessionTokens, ResponseEntity<?>> in(@Nullable SessionTransport transport) {
        return transport == SessionTransport.COOKIE ? this::inCookie : this::inBody;
    }

    ResponseEntity<TokensResponse> inBody(SessionTokens tokens) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(response(tokens, tokens.refreshToken().text()));
    }

    ResponseEntity<TokensResponse> inCookie(SessionTokens tokens) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie.set(tokens.refreshToken()))
                .body(response(tokens, null));
    }

    private static TokensResponse response(SessionTokens tokens, @Nullable String refreshToken) {
        return new TokensResponse(
                tokens.accessToken(), tokens.accessValidFor().toSeconds(), refreshToken, tokens.mustChangePassword());
    }
}

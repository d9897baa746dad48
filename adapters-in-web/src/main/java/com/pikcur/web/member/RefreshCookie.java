package com.pikcur.web.member;

import com.pikcur.domain.member.RefreshToken;
import com.pikcur.web.shared.OwnOrigins;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The refresh token in a cookie, for browsers: no script can read it, and it goes nowhere but to the sign-in calls.
 *
 * <p>Nobody can make another's browser use it. The cookie is sent to requests from this site alone; those that name a
 * foreign origin all the same are refused; and all it brings is an access token in an answer that foreign pages cannot
 * read. Everything else wants that token in a header.
 */
public final class RefreshCookie {

    private static final String NAME = "__Secure-pikcur-refresh";
    private static final String PATH = "/api/v1/auth";
    private static final Duration LASTS = Duration.ofDays(7);

    private final OwnOrigins origins;

    public RefreshCookie(OwnOrigins origins) {
        this.origins = origins;
    }

    String set(RefreshToken token) {
        return cookie(token.text(), LASTS);
    }

    String forget() {
        return cookie("", Duration.ZERO);
    }

    private static String cookie(String value, Duration lasts) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(lasts)
                .build()
                .toString();
    }

    /** The token the browser sent, unless a foreign page made it do so. */
    Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(_ -> origins.isOwn(request))
                .findFirst();
    }
}

package com.pikcur.web.member;

import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.web.shared.OwnOrigins;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * Binds a sign-in by a provider to the browser it began in: what comes back from the provider is worth nothing without it,
 * neither stolen from this browser nor planted in it.
 */
public final class SocialCookie {

    private static final String NAME = "__Secure-pikcur-social";
    private static final String PATH = "/api/v1/auth/social";

    private final OwnOrigins origins;

    public SocialCookie(OwnOrigins origins) {
        this.origins = origins;
    }

    String set(HiddenText secret) {
        return ResponseCookie.from(NAME, secret.reveal())
                .httpOnly(true)
                .secure(true)
                // The browser comes back from another site, and must still have it.
                .sameSite("Lax")
                .path(PATH)
                .maxAge(SocialSignIn.VALID_FOR)
                .build()
                .toString();
    }

    /** The secret of the browser, unless a foreign page made it send this. */
    Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(_ -> origins.isOwn(request))
                .findFirst();
    }
}

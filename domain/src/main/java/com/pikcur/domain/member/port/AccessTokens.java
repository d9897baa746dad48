package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Issues and checks signed tokens that say who is asking; they carry ids and roles, no personal data. */
public interface AccessTokens {

    String issue(Identity identity, Instant at, Duration validFor);

    /** Who the token speaks for; empty if it is expired, forged, of another key or no token at all. */
    default Optional<Identity> verify(String token, Instant at) {
        return check(token, at).map(VerifiedToken::identity);
    }

    /** The same, and until when. */
    Optional<VerifiedToken> check(String token, Instant at);
}

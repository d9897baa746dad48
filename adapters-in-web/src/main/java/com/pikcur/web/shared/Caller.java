package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking, as the access token of the request at hand proved it. */
final class Caller {

    private Caller() {}

    /** What the caller showed; empty for those who have not signed in. */
    static Optional<VerifiedToken> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer(var token)
                ? Optional.of(token)
                : Optional.empty();
    }

    /** Empty for those who have not signed in. */
    static Optional<Identity> identity() {
        return token().map(VerifiedToken::identity);
    }
}

package com.pikcur.web.shared;

import com.pikcur.domain.member.Identity;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking, as the access token of the request at hand proved it. */
final class Caller {

    private Caller() {}

    /** Empty for those who have not signed in. */
    static Optional<Identity> identity() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer(var identity)
                ? Optional.of(identity)
                : Optional.empty();
    }
}

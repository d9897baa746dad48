package com.pikcur.websocket.shared;

import com.pikcur.domain.member.Identity;
import java.security.Principal;

/** A member at the other end, as Spring's broker wants to know them: it finds their queues by this name. */
record SignedIn(Identity identity) implements Principal {

    @Override
    public String getName() {
        return identity.member().value().toString();
    }
}

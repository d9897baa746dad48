package com.pikcur.domain.member;

import com.pikcur.domain.shared.NotFound;

/** The member has no such session. */
public final class NoSuchSession extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchSession(SessionId session) {
        super("No session " + session.value());
    }
}

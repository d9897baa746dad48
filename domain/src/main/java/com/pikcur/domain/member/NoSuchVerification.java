package com.pikcur.domain.member;

import com.pikcur.domain.shared.NotFound;

/** There is no such attempt to prove an identity, or it is somebody else's. */
public final class NoSuchVerification extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchVerification() {
        super("No such verification");
    }
}

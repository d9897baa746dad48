package com.pikcur.domain.shared;

/** A request key came back with another content than the first time. */
public final class RequestKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReused() {
        super("This request key was used for a different request");
    }
}

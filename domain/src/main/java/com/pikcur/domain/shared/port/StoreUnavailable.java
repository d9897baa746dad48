package com.pikcur.domain.shared.port;

/** A store does not answer just now; nothing is known to have happened. Trying again later may well succeed. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("A store does not answer", cause);
    }
}

package com.pikcur.domain.shared.port;

/** What was about to be stored had been changed by somebody else meanwhile. Trying again may well succeed. */
public final class StaleAggregate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleAggregate(String message) {
        super(message);
    }

    public StaleAggregate(String message, Throwable cause) {
        super(message, cause);
    }
}

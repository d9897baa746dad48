package com.pikcur.domain.shared.port;

/** The memory of requests does not answer just now. */
public final class RequestMemoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RequestMemoryUnavailable(Throwable cause) {
        super("The memory of requests does not answer", cause);
    }
}

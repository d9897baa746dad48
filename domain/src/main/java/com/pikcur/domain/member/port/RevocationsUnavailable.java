package com.pikcur.domain.member.port;

/** What has been voided cannot be told to the other nodes just now. */
public final class RevocationsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RevocationsUnavailable(Throwable cause) {
        super("Void tokens cannot be announced", cause);
    }
}

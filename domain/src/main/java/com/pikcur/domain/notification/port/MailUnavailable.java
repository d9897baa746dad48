package com.pikcur.domain.notification.port;

/** Mail cannot be sent just now; it may be tried again. Says nothing of whom the mail was for. */
public final class MailUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason without any address: it gets into logs */
    public MailUnavailable(String reason) {
        super(reason);
    }
}

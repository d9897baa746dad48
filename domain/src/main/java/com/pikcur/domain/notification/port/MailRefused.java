package com.pikcur.domain.notification.port;

/** Nobody will ever take this mail, most likely because its address does not exist. Says nothing of whom it was for. */
public final class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason without any address: it gets into logs */
    public MailRefused(String reason) {
        super(reason);
    }
}

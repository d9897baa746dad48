package com.pikcur.domain.member.port;

/** A provider's handle belongs to one attempt, and this one has it not. */
public final class HandleTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HandleTaken() {
        super("The handle belongs to another attempt");
    }
}

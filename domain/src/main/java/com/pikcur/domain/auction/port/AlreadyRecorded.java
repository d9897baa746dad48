package com.pikcur.domain.auction.port;

/** The very thing that was about to be stored is there already: the same request came twice. */
public final class AlreadyRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyRecorded(Throwable cause) {
        super("Recorded before", cause);
    }
}

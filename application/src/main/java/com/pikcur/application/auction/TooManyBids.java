package com.pikcur.application.auction;

/** More bids wait on this node than it can decide in time. This one was not decided, and may be sent again. */
public final class TooManyBids extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyBids() {
        super("Too many bids wait", null, false, false);
    }
}

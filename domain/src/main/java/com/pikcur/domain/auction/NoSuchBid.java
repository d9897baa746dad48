package com.pikcur.domain.auction;

import com.pikcur.domain.shared.NotFound;

/** The member has no standing bid of this id on the auction: it never was, was taken back, or is somebody else's. */
public final class NoSuchBid extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchBid(BidId id) {
        super("No bid " + id.value());
    }
}

package com.pikcur.domain.auction;

import com.pikcur.domain.shared.NotFound;

/** There is no auction of this id. */
public final class NoSuchAuction extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchAuction(AuctionId id) {
        super("No auction " + id.value());
    }
}

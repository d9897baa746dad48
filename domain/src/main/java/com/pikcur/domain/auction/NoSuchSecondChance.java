package com.pikcur.domain.auction;

import com.pikcur.domain.shared.NotFound;

/** Nothing has been offered on this auction to whoever asks. */
public final class NoSuchSecondChance extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchSecondChance(AuctionId auction) {
        super("No second chance on auction " + auction.value());
    }
}

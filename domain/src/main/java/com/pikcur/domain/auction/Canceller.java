package com.pikcur.domain.auction;

/** Who cancels an auction. */
public enum Canceller {
    /** May do so until somebody has bid. */
    SELLER,
    /** May do so at any time while the auction runs. */
    ADMINISTRATOR
}

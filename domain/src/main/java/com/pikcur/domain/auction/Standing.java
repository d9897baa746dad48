package com.pikcur.domain.auction;

/** Whether a member may bid at all. Where it comes from (blocks, unpaid wins) is other contexts' business. */
public enum Standing {
    GOOD,
    /** Blocked from bidding: by an administrator, for not paying, or by the seller. The bidder is not told which. */
    BLOCKED
}

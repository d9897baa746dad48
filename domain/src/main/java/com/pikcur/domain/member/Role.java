package com.pikcur.domain.member;

/** What a member may do beyond buying. */
public enum Role {
    /** Bids and buys; every member may. */
    BUYER,
    /** Lists things for sale. */
    SELLER,
    /** Runs the marketplace. */
    ADMIN
}

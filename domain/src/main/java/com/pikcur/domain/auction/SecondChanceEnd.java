package com.pikcur.domain.auction;

/** How the offering of an auction to its other bidders came to an end. */
public enum SecondChanceEnd {
    ACCEPTED,
    STOPPED,
    /** Nobody is left who could be asked. */
    EXHAUSTED
}

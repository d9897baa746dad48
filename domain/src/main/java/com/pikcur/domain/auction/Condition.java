package com.pikcur.domain.auction;

/** In what state a thing is, by its seller's word. */
public enum Condition {
    NEW,
    LIKE_NEW,
    GOOD,
    FAIR,
    POOR
}

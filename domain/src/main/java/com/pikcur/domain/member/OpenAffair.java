package com.pikcur.domain.member;

/** Something of value that a member still has to see through. */
public enum OpenAffair {
    /** A bid of theirs may still win. */
    STANDING_BID,
    /** They have something up for auction. */
    RUNNING_AUCTION,
    /** They sold or won something a short while ago. */
    UNSETTLED_SALE
}

package com.pikcur.domain.member;

/** Something of value that a member still has to see through. */
public enum OpenAffair {
    /** A bid of theirs may still win. */
    STANDING_BID,
    /** They have something up for auction. */
    RUNNING_AUCTION,
    /** Something they bought or sold is not paid for, not handed over, or not settled yet. */
    UNFINISHED_ORDER,
    /** There is money of theirs here, or on its way to their bank, or they owe some. */
    MONEY_IN_WALLET
}

package com.pikcur.domain.auction;

/** What the log says came of an attempt. The names are part of the hashed form and never change. */
public enum BidResult {
    LEADING,
    OUTBID,
    RAISED,
    BOUGHT,
    NOT_OPEN,
    BELOW_MINIMUM,
    RAISE_NOT_HIGHER,
    BY_SELLER,
    MAY_NOT_BID,
    BUY_NOW_NOT_AVAILABLE,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE,
    UNKNOWN_POLICY;

    /** Whether the attempt changed the bidding. */
    public boolean isAccepted() {
        return switch (this) {
            case LEADING, OUTBID, RAISED, BOUGHT -> true;
            case NOT_OPEN,
                    BELOW_MINIMUM,
                    RAISE_NOT_HIGHER,
                    BY_SELLER,
                    MAY_NOT_BID,
                    BUY_NOW_NOT_AVAILABLE,
                    AMOUNT_NOT_POSITIVE,
                    AMOUNT_TOO_LARGE,
                    UNKNOWN_POLICY -> false;
        };
    }
}

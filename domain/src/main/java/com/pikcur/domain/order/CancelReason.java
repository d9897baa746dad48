package com.pikcur.domain.order;

/** Why an order came to nothing. */
public enum CancelReason {
    /** The buyer did not pay in time. */
    UNPAID,
    /** The buyer called it off, before paying or within the free time after. */
    BY_BUYER,
    /** The seller called it off. */
    BY_SELLER,
    /** The seller did not send it in time. */
    UNSHIPPED,
    /** The buyer asked, and the seller agreed. */
    AGREED,
    /** An administrator gave the buyer all of it back after a dispute. */
    DISPUTE;

    /** Whether the seller has let the buyer down, and pays for it. */
    public boolean isSellersFault() {
        return switch (this) {
            case BY_SELLER, UNSHIPPED -> true;
            case UNPAID, BY_BUYER, AGREED, DISPUTE -> false;
        };
    }

    /** Whether this side has said so. */
    boolean isBy(Party party) {
        return switch (this) {
            case BY_BUYER -> party == Party.BUYER;
            case BY_SELLER, AGREED -> party == Party.SELLER;
            case UNPAID, UNSHIPPED, DISPUTE -> false;
        };
    }
}

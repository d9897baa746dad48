package com.pikcur.domain.auction;

/** How far an auction is, as everybody sees it. */
public enum AuctionStatus {
    SCHEDULED,
    OPEN,
    SOLD,
    UNSOLD,
    CANCELLED;

    /** Whether nothing will change any more. */
    public boolean isEnded() {
        return switch (this) {
            case SCHEDULED, OPEN -> false;
            case SOLD, UNSOLD, CANCELLED -> true;
        };
    }
}

package com.pikcur.domain.ledger;

/** What kind of place an {@link Account} is. Stored by these names, so they stay. */
public enum AccountKind {
    CLEARING,
    ESCROW,
    REFUNDS_DUE,
    AVAILABLE,
    HELD,
    DEBT,
    POINTS,
    POINTS_RESERVED,
    POINTS_ISSUED,
    FEES,
    PENALTIES,
    PAYOUTS_IN_TRANSIT,
    BANK
}

package com.pikcur.domain.ledger;

/** What has happened that money moved. Stored by these names, so they stay. */
public enum EntryKind {
    PAYMENT_RECEIVED,
    /** A payment for an order that takes none any more, or of another amount than asked for: it goes back. */
    PAYMENT_UNWANTED,
    /** A transfer to a virtual account was taken back after it had counted as paid. */
    PAYMENT_WITHDRAWN,
    REFUND_DECIDED,
    REFUND_DONE,
    SALE_CONFIRMED,
    PENALTY_IMPOSED,
    POINTS_GRANTED,
    POINTS_RESERVED,
    POINTS_RELEASED,
    PAYOUT_REQUESTED,
    PAYOUT_SENT,
    PAYOUT_SETTLED,
    PAYOUT_RETURNED
}

package com.pikcur.domain.ledger;

/** How far a pay-out has got, in a word. Stored by these names, so they stay. */
public enum PayoutStatus {
    REQUESTED,
    IN_TRANSIT,
    SETTLED,
    RETURNED
}

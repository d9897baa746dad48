package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that has changed what a member has.
 *
 * @param reference what it happened to: an order or a pay-out
 * @param changeWon by how much, with a sign
 */
public record StatementLine(Instant postedAt, Kind kind, Optional<OrderId> order, UUID reference, long changeWon) {

    /** Why it has changed. */
    public enum Kind {
        /** All that was paid for something sold. */
        SALE,
        /** What of that went back to its buyer. */
        REFUND,
        /** What of that the house has taken. */
        FEE,
        PENALTY,
        /** The share of a penalty for a member who was let down. */
        COMPENSATION,
        PAYOUT,
        PAYOUT_RETURNED
    }
}

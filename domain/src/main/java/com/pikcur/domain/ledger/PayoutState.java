package com.pikcur.domain.ledger;

import java.time.Instant;

/** How far a pay-out has got. Switch over it without a default. */
public sealed interface PayoutState {

    /** The money is held. Whether the bank has been told, and what it made of it, nobody knows yet. */
    record Requested() implements PayoutState {}

    /** The bank has taken it. */
    record InTransit() implements PayoutState {}

    /** It has arrived, says the bank. It may come back all the same, for days. */
    record Settled(Instant at) implements PayoutState {}

    /**
     * It did not arrive, or has come back: the money is the member's to pay out again.
     *
     * @param bankCode the bank's own word for why
     */
    record Returned(String bankCode, Instant at) implements PayoutState {}

    default PayoutStatus status() {
        return switch (this) {
            case Requested _ -> PayoutStatus.REQUESTED;
            case InTransit _ -> PayoutStatus.IN_TRANSIT;
            case Settled _ -> PayoutStatus.SETTLED;
            case Returned _ -> PayoutStatus.RETURNED;
        };
    }
}

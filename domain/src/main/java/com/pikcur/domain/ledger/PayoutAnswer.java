package com.pikcur.domain.ledger;

import java.time.Instant;

/** Everything the bank can say of a pay-out. Switch over it without a default. */
public sealed interface PayoutAnswer {

    /** The bank has taken it and is at it. */
    record InTransit() implements PayoutAnswer {}

    /** The money has arrived. Not the last word: it may come back days later. */
    record Settled(Instant at) implements PayoutAnswer {}

    /**
     * The money did not arrive, or has come back.
     *
     * @param bankCode the bank's own word, for the member and for support
     */
    record Failed(String bankCode, Instant at) implements PayoutAnswer {}

    /** The bank has never heard of it. */
    record NeverHeard() implements PayoutAnswer {}

    /** Nobody knows: no answer in time, or none that can be understood. */
    record Unknown(String reason) implements PayoutAnswer {}
}

package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Something happened to a pay-out. */
public sealed interface PayoutEvent extends DomainEvent {

    PayoutFacts facts();

    @Override
    default UUID subject() {
        return facts().payout().value();
    }

    record PayoutRequested(PayoutFacts facts, Instant at) implements PayoutEvent {}

    record PayoutSettled(PayoutFacts facts, Instant at) implements PayoutEvent {}

    /**
     * @param reason the bank's own word
     * @param late whether it had arrived before
     */
    record PayoutReturned(PayoutFacts facts, String reason, boolean late, Instant at) implements PayoutEvent {}
}

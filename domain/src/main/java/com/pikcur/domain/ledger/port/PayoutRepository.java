package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutId;
import java.util.Optional;

/** Keeps pay-outs. Contract: {@code PayoutRepositoryContract}. */
public interface PayoutRepository {

    Optional<Payout> find(PayoutId id);

    /** Reads the pay-out and holds it until the surrounding transaction ends, so that answers queue instead of racing. */
    Optional<Payout> findLocked(PayoutId id);

    /** Stores a new one, under an id that was free while its member was held. */
    void add(Payout payout);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not {@code payout.version()} */
    void save(Payout payout);
}

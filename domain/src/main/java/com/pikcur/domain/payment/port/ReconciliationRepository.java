package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Reconciliation;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the reports of each day. Contract: {@code ReconciliationRepositoryContract}. */
public interface ReconciliationRepository {

    Optional<Reconciliation> find(LocalDate day);

    /** In place of an earlier one of that day. */
    void save(Reconciliation reconciliation);
}

package com.pikcur.application.payment;

import com.pikcur.domain.payment.NoSuchReconciliation;
import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.port.ReconciliationRepository;
import java.time.LocalDate;

/** Use case: an administrator looks at what was found when a day was compared. */
public final class ShowReconciliation {

    private final ReconciliationRepository reports;

    public ShowReconciliation(ReconciliationRepository reports) {
        this.reports = reports;
    }

    /** @throws NoSuchReconciliation if that day has not been compared */
    public Reconciliation handle(LocalDate day) {
        return reports.find(day).orElseThrow(() -> new NoSuchReconciliation(day));
    }
}

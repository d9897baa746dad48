package com.pikcur.domain.payment.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;

class InMemoryReconciliationsTest implements ReconciliationRepositoryContract {

    private final InMemoryReconciliations reconciliations = new InMemoryReconciliations(new InMemoryTransactions());

    @Override
    public ReconciliationRepository reconciliations() {
        return reconciliations;
    }
}

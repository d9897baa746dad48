package com.pikcur.persistence.payment;

import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.domain.payment.port.ReconciliationRepositoryContract;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqReconciliationsTest implements ReconciliationRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public ReconciliationRepository reconciliations() {
        return new JooqReconciliations(database.db(), database.transactions());
    }
}

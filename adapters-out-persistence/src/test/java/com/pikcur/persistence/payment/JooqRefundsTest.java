package com.pikcur.persistence.payment;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.port.RefundRepository;
import com.pikcur.domain.payment.port.RefundRepositoryContract;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqRefundsTest implements RefundRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSales sales = new StoredSales(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public RefundRepository refunds() {
        return new JooqRefunds(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Payment aPaidPayment() {
        return sales.paidPayment();
    }
}

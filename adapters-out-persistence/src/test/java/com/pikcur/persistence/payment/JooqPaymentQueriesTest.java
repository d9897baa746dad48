package com.pikcur.persistence.payment;

import com.pikcur.application.payment.PaymentQueries;
import com.pikcur.application.payment.PaymentQueriesContract;
import com.pikcur.application.payment.PaymentStores;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.ledger.JooqBooks;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqPaymentQueriesTest implements PaymentQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSales sales = new StoredSales(database);

    @BeforeEach
    void forgetPayments() {
        sales.forgetPayments();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public PaymentQueries queries() {
        return new JooqPaymentQueries(database.db(), DataKeysFixture.CIPHER);
    }

    @Override
    public PaymentStores stores() {
        var db = database.db();
        return new PaymentStores(
                new JooqQuotes(db),
                new JooqPayments(db, DataKeysFixture.CIPHER),
                new JooqRefunds(db),
                new JooqBooks(db));
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Order anOrder() {
        return sales.order();
    }
}

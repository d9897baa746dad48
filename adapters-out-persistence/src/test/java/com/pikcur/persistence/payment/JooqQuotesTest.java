package com.pikcur.persistence.payment;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.payment.port.QuoteRepositoryContract;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqQuotesTest implements QuoteRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSales sales = new StoredSales(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public QuoteRepository quotes() {
        return new JooqQuotes(database.db());
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

package com.pikcur.persistence.delivery;

import com.pikcur.domain.delivery.port.ShippingDueRepository;
import com.pikcur.domain.delivery.port.ShippingDueRepositoryContract;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqShippingDuesTest implements ShippingDueRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredOrders orders = new StoredOrders(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public ShippingDueRepository dues() {
        return new JooqShippingDues(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public OrderId anOrder() {
        return orders.paid().id();
    }
}

package com.pikcur.persistence.delivery;

import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.delivery.port.ParcelRepositoryContract;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqParcelsTest implements ParcelRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredOrders orders = new StoredOrders(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public ParcelRepository parcels() {
        return new JooqParcels(database.db(), DataKeysFixture.JSON);
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Order anOrder() {
        return orders.paid();
    }
}

package com.pikcur.domain.delivery.port;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryParcelsTest implements ParcelRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryParcels parcels = new InMemoryParcels(transactions);

    @Override
    public ParcelRepository parcels() {
        return parcels;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Order anOrder() {
        return OrderFixtures.paid();
    }
}

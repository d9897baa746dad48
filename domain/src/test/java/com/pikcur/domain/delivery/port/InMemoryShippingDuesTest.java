package com.pikcur.domain.delivery.port;

import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryShippingDuesTest implements ShippingDueRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryShippingDues dues = new InMemoryShippingDues(transactions);

    @Override
    public ShippingDueRepository dues() {
        return dues;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public OrderId anOrder() {
        return new OrderId(UUID.randomUUID());
    }
}

package com.pikcur.domain.order.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryOrdersTest implements OrderRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);

    @Override
    public OrderRepository orders() {
        return orders;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }
}

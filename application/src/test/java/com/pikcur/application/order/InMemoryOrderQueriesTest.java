package com.pikcur.application.order;

import com.pikcur.domain.order.port.InMemoryOrders;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryOrderQueriesTest implements OrderQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryOrders orders = new InMemoryOrders(transactions);
    private final OrderQueries queries = new InMemoryOrderQueries(orders);

    @Override
    public OrderQueries queries() {
        return queries;
    }

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

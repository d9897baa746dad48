package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.DomainEvent;
import java.util.List;

class InMemoryEventsTest implements DomainEventsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryEvents events = new InMemoryEvents(transactions);

    @Override
    public DomainEvents events() {
        return events;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public List<DomainEvent> delivered() {
        return events.published();
    }
}

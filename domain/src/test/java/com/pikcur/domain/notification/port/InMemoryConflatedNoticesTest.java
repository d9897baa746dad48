package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryConflatedNoticesTest implements ConflatedNoticesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryConflatedNotices conflated = new InMemoryConflatedNotices(transactions);

    @Override
    public ConflatedNotices conflated() {
        return conflated;
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

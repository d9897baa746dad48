package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryPushSubscriptionsTest implements PushSubscriptionsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions(transactions);

    @Override
    public PushSubscriptions subscriptions() {
        return subscriptions;
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

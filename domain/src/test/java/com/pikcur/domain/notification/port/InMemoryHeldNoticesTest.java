package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryHeldNoticesTest implements HeldNoticesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryHeldNotices held = new InMemoryHeldNotices(transactions);

    @Override
    public HeldNotices held() {
        return held;
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

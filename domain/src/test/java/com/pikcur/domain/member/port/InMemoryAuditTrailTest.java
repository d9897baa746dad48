package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryAuditTrailTest implements AuditTrailContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final AuditTrail audit = new InMemoryAuditTrail(transactions);

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;

class InMemoryAuditTrailTest implements AuditTrailContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public List<AuditEntry> kept(MemberId member) {
        return audit.kept(member);
    }
}

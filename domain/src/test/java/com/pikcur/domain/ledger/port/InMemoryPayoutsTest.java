package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.LedgerFixtures;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryPayoutsTest implements PayoutRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPayouts payouts = new InMemoryPayouts(transactions);

    @Override
    public PayoutRepository payouts() {
        return payouts;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return LedgerFixtures.aMember();
    }
}

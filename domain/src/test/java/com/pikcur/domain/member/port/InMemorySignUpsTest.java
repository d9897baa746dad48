package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemorySignUpsTest implements SignUpRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final SignUpRepository signUps = new InMemorySignUps(transactions);

    @Override
    public SignUpRepository signUps() {
        return signUps;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

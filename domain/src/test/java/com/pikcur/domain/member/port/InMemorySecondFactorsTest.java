package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemorySecondFactorsTest implements SecondFactorRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final SecondFactorRepository factors = new InMemorySecondFactors(transactions);

    @Override
    public SecondFactorRepository factors() {
        return factors;
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

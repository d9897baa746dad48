package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryIdentityStoresTest
        implements IdentityRepositoryContract, VerificationAttemptRepositoryContract, BankAccountRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final IdentityRepository identities = new InMemoryIdentities(transactions);
    private final VerificationAttemptRepository attempts = new InMemoryVerificationAttempts(transactions);
    private final BankAccountRepository accounts = new InMemoryBankAccounts(transactions);

    @Override
    public IdentityRepository identities() {
        return identities;
    }

    @Override
    public VerificationAttemptRepository attempts() {
        return attempts;
    }

    @Override
    public BankAccountRepository accounts() {
        return accounts;
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

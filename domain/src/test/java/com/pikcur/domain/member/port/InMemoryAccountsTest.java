package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryAccountsTest implements AccountRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final AccountRepository accounts = new InMemoryAccounts(transactions);

    @Override
    public AccountRepository accounts() {
        return accounts;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

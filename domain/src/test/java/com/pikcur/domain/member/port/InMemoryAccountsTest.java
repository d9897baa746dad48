package com.pikcur.domain.member.port;

class InMemoryAccountsTest implements AccountRepositoryContract {

    private final AccountRepository accounts = new InMemoryAccounts();

    @Override
    public AccountRepository accounts() {
        return accounts;
    }
}

package com.pikcur.domain.member.port;

import com.pikcur.domain.member.BankAccountNumber;

class InMemoryBankAccountHoldersTest implements BankAccountHoldersContract {

    private final InMemoryBankAccountHolders holders = new InMemoryBankAccountHolders();

    @Override
    public BankAccountHolders holders() {
        return holders;
    }

    @Override
    public void hold(BankAccountNumber account, String name) {
        holders.hold(account, name);
    }
}

package com.pikcur.application.member;

import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a member looks at their bank accounts. */
public final class ShowBankAccounts {

    private final BankAccountRepository accounts;

    public ShowBankAccounts(BankAccountRepository accounts) {
        this.accounts = accounts;
    }

    public BankAccounts handle(MemberId member) {
        return accounts.find(member);
    }
}

package com.pikcur.application.member;

import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;

/** Where members' money is paid out to. */
public final class BankAccountData implements PersonalDataSource, PersonalDataEraser {

    private final BankAccountRepository accounts;

    public BankAccountData(BankAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "bankAccounts";
    }

    @Override
    public Object about(MemberId member) {
        var known = accounts.find(member);
        return known.all().stream()
                .map(account -> Map.of(
                        "bankCode", account.number().bankCode(),
                        "accountNumber", account.number().digits().reveal(),
                        "holderName", account.holderName().reveal(),
                        "isDefault", known.isDefault(account.id()),
                        "addedAt", account.addedAt()))
                .toList();
    }

    @Override
    public void erase(MemberId member) {
        accounts.save(BankAccounts.none(member));
    }
}

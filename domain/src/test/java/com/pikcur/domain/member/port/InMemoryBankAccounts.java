package com.pikcur.domain.member.port;

import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;

/** Members' bank accounts in memory. */
public final class InMemoryBankAccounts implements BankAccountRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<MemberId, BankAccounts>> byMember;

    public InMemoryBankAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.byMember = transactions.keep(Map.of());
    }

    @Override
    public BankAccounts find(MemberId member) {
        return byMember.get().getOrDefault(member, BankAccounts.none(member));
    }

    @Override
    public BankAccounts findLocked(MemberId member) {
        transactions.mustSurround();
        return find(member);
    }

    @Override
    public void save(BankAccounts accounts) {
        byMember.change(before -> {
            var after = new HashMap<>(before);
            after.put(accounts.member(), accounts);
            return Map.copyOf(after);
        });
    }
}

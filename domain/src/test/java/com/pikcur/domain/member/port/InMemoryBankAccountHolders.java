package com.pikcur.domain.member.port;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Banks in memory: accounts exist once somebody holds them. */
public final class InMemoryBankAccountHolders implements BankAccountHolders {

    private final Map<BankAccountNumber, HiddenText> holders = new ConcurrentHashMap<>();
    private volatile boolean cut;

    public void hold(BankAccountNumber account, String name) {
        holders.put(account, new HiddenText(name));
    }

    /** From now on nobody is reached. */
    public void cut() {
        this.cut = true;
    }

    @Override
    public Answer holderOf(BankAccountNumber account) {
        if (cut) {
            throw new ProviderUnavailable("in memory", "the network is cut");
        }
        return Optional.ofNullable(holders.get(account))
                .<Answer>map(Answer.Holder::new)
                .orElseGet(Answer.NoSuchBankAccount::new);
    }
}

package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemorySocialIdentitiesTest implements SocialIdentityRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final SocialIdentityRepository identities = new InMemorySocialIdentities(transactions);

    @Override
    public SocialIdentityRepository identities() {
        return identities;
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

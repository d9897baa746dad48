package com.pikcur.domain.community.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryFollowsTest implements FollowRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryFollows follows = new InMemoryFollows(transactions);

    @Override
    public FollowRepository follows() {
        return follows;
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

package com.pikcur.domain.auction.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemorySecondChancesTest implements SecondChancesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    private final InMemorySecondChances chances = new InMemorySecondChances(transactions);

    @Override
    public SecondChances chances() {
        return chances;
    }

    @Override
    public AuctionRepository auctions() {
        return auctions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

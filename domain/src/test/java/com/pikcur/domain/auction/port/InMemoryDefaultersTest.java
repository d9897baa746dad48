package com.pikcur.domain.auction.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryDefaultersTest implements DefaultersContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    private final InMemoryDefaulters defaulters = new InMemoryDefaulters(transactions, auctions);

    @Override
    public Defaulters defaulters() {
        return defaulters;
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

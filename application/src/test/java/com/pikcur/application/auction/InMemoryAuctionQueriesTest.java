package com.pikcur.application.auction;

import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.shared.port.InMemoryTransactions;

class InMemoryAuctionQueriesTest implements AuctionQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    private final InMemoryArticles articles = new InMemoryArticles(transactions);

    @Override
    public AuctionQueries queries() {
        return new InMemoryAuctionQueries(auctions, articles);
    }

    @Override
    public Shelves shelves() {
        return new Shelves(auctions, articles, transactions);
    }
}

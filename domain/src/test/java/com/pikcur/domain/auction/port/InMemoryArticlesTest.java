package com.pikcur.domain.auction.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryArticlesTest implements ArticleRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final AuctionRepository auctions = new InMemoryAuctions(transactions);
    private final ArticleRepository articles = new InMemoryArticles(transactions);

    @Override
    public ArticleRepository articles() {
        return articles;
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

package com.pikcur.persistence.auction;

import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.ArticleRepositoryContract;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqArticleRepositoryTest implements ArticleRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = database.transactions();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public ArticleRepository articles() {
        return new JooqArticleRepository(database.db());
    }

    @Override
    public AuctionRepository auctions() {
        return new JooqAuctionRepository(database.db());
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

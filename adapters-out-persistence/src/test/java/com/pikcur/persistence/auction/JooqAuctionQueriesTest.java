package com.pikcur.persistence.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.AuctionQueriesContract;
import com.pikcur.application.auction.Shelves;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqAuctionQueriesTest implements AuctionQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AuctionQueries queries = new JooqAuctionQueries(database.db(), _ -> true);
    private final Shelves shelves = new Shelves(
            new JooqAuctionRepository(database.db()),
            new JooqArticleRepository(database.db()),
            database.transactions());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public AuctionQueries queries() {
        return queries;
    }

    @Override
    public Shelves shelves() {
        return shelves;
    }
}

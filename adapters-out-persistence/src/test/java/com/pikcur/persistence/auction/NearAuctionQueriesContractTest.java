package com.pikcur.persistence.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.AuctionQueriesContract;
import com.pikcur.application.auction.Shelves;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** With nothing kept for any time, as the contract asks for the same at different instants. */
@TestInstance(Lifecycle.PER_CLASS)
class NearAuctionQueriesContractTest implements AuctionQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final NextOpening opening = new NextOpening(database.db(), Duration.ZERO);
    private final NearAuctionQueries queries =
            new NearAuctionQueries(new JooqAuctionQueries(database.db(), opening::isDue), opening, Duration.ZERO);
    private final Shelves shelves = new Shelves(
            new TellingAuctionRepository(new JooqAuctionRepository(database.db()), queries),
            new TellingArticleRepository(new JooqArticleRepository(database.db()), queries),
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

package com.pikcur.persistence.auction;

import com.pikcur.application.auction.LapsingContract;
import com.pikcur.application.auction.SecondChanceContract;
import com.pikcur.application.auction.SecondChanceRacesContract;
import com.pikcur.application.auction.SecondChanceStage;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** On the real database, where everybody who decides holds the auction. */
@TestInstance(Lifecycle.PER_CLASS)
class StoredSecondChanceTest implements LapsingContract, SecondChanceContract, SecondChanceRacesContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public SecondChanceStage stage() {
        return new SecondChanceStage(new SecondChanceStage.Stores(
                database.transactions(),
                new JooqAuctionRepository(database.db()),
                new JooqArticleRepository(database.db()),
                new JooqSecondChances(database.db()),
                new JooqDefaulters(database.db())));
    }
}

package com.pikcur.persistence.auction;

import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.auction.port.SecondChancesContract;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqSecondChancesTest implements SecondChancesContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public SecondChances chances() {
        return new JooqSecondChances(database.db());
    }

    @Override
    public AuctionRepository auctions() {
        return new JooqAuctionRepository(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }
}

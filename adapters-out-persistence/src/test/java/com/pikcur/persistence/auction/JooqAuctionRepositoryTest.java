package com.pikcur.persistence.auction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.AuctionRepositoryContract;
import com.pikcur.domain.auction.port.StoredAuctions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class JooqAuctionRepositoryTest implements AuctionRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AuctionRepository auctions = new JooqAuctionRepository(database.db());
    private final Transactions transactions = database.transactions();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public AuctionRepository auctions() {
        return auctions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auction_log", "auction_log_terms", "auction_log_retraction"})
    void the_database_itself_keeps_a_log_from_being_changed_or_removed(String table) {
        new StoredAuctions(auctions, transactions).eventful();

        assertThatThrownBy(() -> database.db().execute("UPDATE %s SET seq = seq + 1000".formatted(table)))
                .hasStackTraceContaining(table + " is append-only");
        assertThatThrownBy(() -> database.db().execute("DELETE FROM %s".formatted(table)))
                .hasStackTraceContaining(table + " is append-only");
    }
}

package com.pikcur.persistence.delivery;

import com.pikcur.domain.delivery.port.TrackerRecords;
import com.pikcur.domain.delivery.port.TrackerRecordsContract;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqTrackerRecordsTest implements TrackerRecordsContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public TrackerRecords records() {
        return new JooqTrackerRecords(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }
}

package com.pikcur.domain.delivery.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryTrackerRecordsTest implements TrackerRecordsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryTrackerRecords records = new InMemoryTrackerRecords(transactions);

    @Override
    public TrackerRecords records() {
        return records;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}

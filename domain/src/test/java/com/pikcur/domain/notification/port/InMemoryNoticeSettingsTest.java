package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;

class InMemoryNoticeSettingsTest implements NoticeSettingsRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryNoticeSettings settings = new InMemoryNoticeSettings(transactions);

    @Override
    public NoticeSettingsRepository settings() {
        return settings;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }
}

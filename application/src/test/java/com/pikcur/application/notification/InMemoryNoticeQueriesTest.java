package com.pikcur.application.notification;

import com.pikcur.domain.notification.port.InMemoryNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.UUID;

class InMemoryNoticeQueriesTest implements NoticeQueriesContract {

    private final InMemoryNotices notices = new InMemoryNotices(new InMemoryTransactions());
    private final NoticeQueries queries = new InMemoryNoticeQueries(notices);

    @Override
    public NoticeQueries queries() {
        return queries;
    }

    @Override
    public NoticeRepository notices() {
        return notices;
    }

    @Override
    public MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }
}

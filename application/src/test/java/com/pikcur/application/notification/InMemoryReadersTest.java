package com.pikcur.application.notification;

import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.Optional;
import java.util.UUID;

class InMemoryReadersTest implements ReadersContract {

    private final InMemoryReaders readers = new InMemoryReaders(new InMemoryTransactions());

    @Override
    public Readers readers() {
        return readers;
    }

    @Override
    public void joins(Reader reader) {
        readers.join(reader);
    }

    @Override
    public MemberId joinsSayingNothing(String email) {
        var member = new MemberId(UUID.randomUUID());
        readers.join(new Reader(member, Language.KOREAN, new HiddenText(email), Optional.empty()));
        return member;
    }

    @Override
    public void leaves(MemberId member) {
        readers.leave(member);
    }
}

package com.pikcur.persistence.notification;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;

import com.pikcur.application.notification.Readers;
import com.pikcur.application.notification.ReadersContract;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.ProfileRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqProfileRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqReadersTest implements ReadersContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final ProfileRepository profiles = new JooqProfileRepository(database.db(), DataKeysFixture.CIPHER);
    private final Readers readers = new JooqReaders(database.db(), DataKeysFixture.CIPHER);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Readers readers() {
        return readers;
    }

    @Override
    public void joins(Readers.Reader reader) {
        accounts.add(MemberFixtures.anAccount(reader.member(), reader.email().reveal()));
        var phone = reader.phone().map(HiddenText::reveal).map(PhoneNumber::new);
        profiles.save(new Profile(reader.member(), "", phone, Optional.empty(), reader.language()));
    }

    @Override
    public MemberId joinsSayingNothing(String email) {
        var account = MemberFixtures.anAccount(email);
        accounts.add(account);
        return account.member();
    }

    /** What others erase is left where it is: it says nothing of somebody who has left. */
    @Override
    public void leaves(MemberId member) {
        accounts.save(accounts.find(member).orElseThrow().withdraw(TOLD));
    }
}

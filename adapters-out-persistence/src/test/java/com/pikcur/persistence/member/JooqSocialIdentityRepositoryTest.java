package com.pikcur.persistence.member;

import static com.pikcur.domain.member.MemberFixtures.anAccount;

import com.pikcur.domain.member.port.SocialIdentityRepository;
import com.pikcur.domain.member.port.SocialIdentityRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqSocialIdentityRepositoryTest implements SocialIdentityRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final SocialIdentityRepository identities = new JooqSocialIdentityRepository(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public SocialIdentityRepository identities() {
        return identities;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        var account = anAccount();
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(account);
        return account.member();
    }
}

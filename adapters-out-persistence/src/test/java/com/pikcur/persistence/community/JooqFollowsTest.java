package com.pikcur.persistence.community;

import com.pikcur.application.community.FollowEraser;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.community.FollowQueriesContract;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.community.port.FollowRepositoryContract;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqFollowsTest implements FollowRepositoryContract, FollowQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final FollowRepository follows = new JooqFollows(database.db());
    private final FollowQueries queries = new JooqFollowQueries(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public FollowRepository follows() {
        return follows;
    }

    @Override
    public FollowQueries queries() {
        return queries;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        return added(MemberFixtures.anAccount());
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        return added(MemberFixtures.anAccount().rename(nickname));
    }

    @Override
    public void leaves(MemberId member) {
        var account = accounts.find(member).orElseThrow();
        accounts.save(account.withdraw(FollowQueriesContract.FIRST));
        new FollowEraser(follows).erase(member);
    }

    private MemberId added(Account account) {
        accounts.add(account);
        return account.member();
    }
}

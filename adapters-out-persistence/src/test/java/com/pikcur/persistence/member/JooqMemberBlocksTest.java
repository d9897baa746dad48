package com.pikcur.persistence.member;

import com.pikcur.application.member.BlockEraser;
import com.pikcur.application.member.BlockListQueries;
import com.pikcur.application.member.BlockListQueriesContract;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.member.port.MemberBlocksContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqMemberBlocksTest implements MemberBlocksContract, BlockListQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final JooqMemberBlocks blocks = new JooqMemberBlocks(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public MemberBlocks blocks() {
        return blocks;
    }

    @Override
    public BlockListQueries queries() {
        return blocks;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        return MemberRows.insert(database.db());
    }

    @Override
    public MemberId aMemberCalled(Nickname nickname) {
        return added(MemberFixtures.anAccount().rename(nickname));
    }

    @Override
    public MemberId aMemberWhoLeft() {
        var member = aMember();
        leaves(member);
        return member;
    }

    @Override
    public void leaves(MemberId member) {
        var account = accounts.find(member).orElseThrow();
        accounts.save(account.withdraw(MemberBlocksContract.BLOCKED_AT));
        new BlockEraser(blocks).erase(member);
    }

    private MemberId added(Account account) {
        accounts.add(account);
        return account.member();
    }
}

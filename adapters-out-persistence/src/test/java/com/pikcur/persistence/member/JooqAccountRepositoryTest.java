package com.pikcur.persistence.member;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.auction.port.StandingsContract;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AccountRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.Tables;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqAccountRepositoryTest implements AccountRepositoryContract, StandingsContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db());
    private final Standings standings = new JooqStandings(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public AccountRepository accounts() {
        return accounts;
    }

    @Override
    public Standings standings() {
        return standings;
    }

    @Override
    public void register(MemberId member, Standing standing) {
        var email = member.value() + "@pikcur.test";
        accounts.addIfAbsent(new Account(member, email, "미나", "$argon2id$hash", Set.of(Role.BUYER)));
        database.db()
                .update(Tables.MEMBER_ACCOUNT)
                .set(Tables.MEMBER_ACCOUNT.MAY_BID, standing == Standing.GOOD)
                .where(Tables.MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .execute();
    }
}

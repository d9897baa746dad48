package com.pikcur.persistence.member;

import static com.pikcur.domain.member.MemberFixtures.anAccount;

import com.pikcur.domain.auction.Defaulter;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.auction.port.StandingsContract;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AccountRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.auction.JooqDefaulters;
import com.pikcur.persistence.schema.Tables;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqAccountRepositoryTest implements AccountRepositoryContract, StandingsContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final Standings standings = new JooqStandings(database.db(), Clock.systemUTC());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public AccountRepository accounts() {
        return accounts;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Standings standings() {
        return standings;
    }

    @Override
    public void register(MemberId member, Standing standing) {
        accounts.add(anAccount(member));
        database.db()
                .update(Tables.MEMBER_ACCOUNT)
                .set(Tables.MEMBER_ACCOUNT.MAY_BID, standing == Standing.GOOD)
                .where(Tables.MEMBER_ACCOUNT.MEMBER_ID.eq(member))
                .execute();
    }

    @Override
    public void suspend(MemberId member, Instant until) {
        transactions().execute(() -> {
            var defaulters = new JooqDefaulters(database.db());
            var found = defaulters.findLocked(member);
            defaulters.save(new Defaulter(member, found.defaultedAt(), Optional.of(until)));
            return found;
        });
    }

    @Override
    public void block(MemberId seller, MemberId bidder) {
        new JooqMemberBlocks(database.db()).block(seller, bidder, Instant.parse("2026-03-02T03:00:00Z"));
    }
}

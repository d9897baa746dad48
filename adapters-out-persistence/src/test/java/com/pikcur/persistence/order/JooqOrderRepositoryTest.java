package com.pikcur.persistence.order;

import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.order.OrderQueriesContract;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.order.port.OrderRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqOrderRepositoryTest implements OrderRepositoryContract, OrderQueriesContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public OrderRepository orders() {
        return new JooqOrderRepository(database.db(), DataKeysFixture.CIPHER);
    }

    @Override
    public OrderQueries queries() {
        return new JooqOrderQueries(database.db());
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public MemberId aMember() {
        var account = MemberFixtures.anAccount();
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(account);
        return account.member();
    }
}

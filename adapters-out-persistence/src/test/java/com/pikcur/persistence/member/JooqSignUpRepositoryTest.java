package com.pikcur.persistence.member;

import com.pikcur.domain.member.port.SignUpRepository;
import com.pikcur.domain.member.port.SignUpRepositoryContract;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqSignUpRepositoryTest implements SignUpRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final SignUpRepository signUps = new JooqSignUpRepository(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public SignUpRepository signUps() {
        return signUps;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }
}

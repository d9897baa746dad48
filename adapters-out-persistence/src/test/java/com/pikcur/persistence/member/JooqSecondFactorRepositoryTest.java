package com.pikcur.persistence.member;

import static com.pikcur.domain.member.MemberFixtures.anAccount;
import static com.pikcur.persistence.schema.Tables.MEMBER_SECOND_FACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AuthenticatorSecret;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.member.port.SecondFactorRepositoryContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqSecondFactorRepositoryTest implements SecondFactorRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final SecondFactorRepository factors =
            new JooqSecondFactorRepository(database.db(), DataKeysFixture.CIPHER);

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void the_secret_is_stored_encrypted() {
        var secret = AuthenticatorSecret.of(Sha256.of("random"));
        var factor = SecondFactor.begun(aMember(), secret);

        factors.put(factor);

        var stored = database.db()
                .select(MEMBER_SECOND_FACTOR.SECRET_ENCRYPTED)
                .from(MEMBER_SECOND_FACTOR)
                .where(MEMBER_SECOND_FACTOR.MEMBER_ID.eq(factor.member()))
                .fetchSingle(MEMBER_SECOND_FACTOR.SECRET_ENCRYPTED);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(secret.base32().reveal());
    }

    @Override
    public SecondFactorRepository factors() {
        return factors;
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

package com.pikcur.persistence.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.aPayout;
import static com.pikcur.persistence.schema.Tables.LEDGER_PAYOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.ledger.port.PayoutRepositoryContract;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.ReEncryption;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqPayoutsTest implements PayoutRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final PayoutRepository payouts = new JooqPayouts(database.db(), DataKeysFixture.CIPHER);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public PayoutRepository payouts() {
        return payouts;
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

    @Test
    void nothing_of_a_bank_account_but_the_bank_stands_readable_in_the_database() {
        var payout = aPayout(aMember(), 50_000);
        payouts.add(payout);

        var row = database.db().fetchSingle(LEDGER_PAYOUT, LEDGER_PAYOUT.ID.eq(payout.id()));

        assertThat(new String(row.getNumberEncrypted(), StandardCharsets.UTF_8)).doesNotContain("5678");
        assertThat(new String(row.getHolderNameEncrypted(), StandardCharsets.UTF_8))
                .doesNotContain("김미나");
    }

    @Test
    void bank_accounts_of_payouts_go_along_when_the_key_changes() {
        payouts.add(aPayout(aMember(), 50_000));
        var columns = EncryptedColumn.all();

        assertThat(columns)
                .contains(
                        new EncryptedColumn("ledger_payout", "id", "number_encrypted"),
                        new EncryptedColumn("ledger_payout", "id", "holder_name_encrypted"));
        assertThat(new ReEncryption(database.db(), DataKeysFixture.CIPHER, columns).run())
                .extracting(ReEncryption.Progress::rewritten)
                .containsOnly(0L);
    }

    @Test
    void there_is_one_payout_of_an_id() {
        var payout = aPayout(aMember(), 50_000);
        payouts.add(payout);

        assertThatThrownBy(() -> payouts.add(payout)).hasMessageContaining("Duplicate");
    }
}

package com.pikcur.persistence.member;

import static com.pikcur.domain.member.PersonFixtures.person;
import static com.pikcur.persistence.schema.Tables.MEMBER_BANK_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.BankAccounts.AddDecision;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged.Change;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.member.port.BankAccountRepositoryContract;
import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.member.port.IdentityRepositoryContract;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.member.port.VerificationAttemptRepositoryContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqIdentityStoresTest
        implements IdentityRepositoryContract, VerificationAttemptRepositoryContract, BankAccountRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final IdentityRepository identities =
            new JooqIdentities(database.db(), DataKeysFixture.CIPHER, DataKeysFixture.INDEX);
    private final VerificationAttemptRepository attempts = new JooqVerificationAttempts(database.db());
    private final BankAccountRepository accounts =
            new JooqBankAccounts(database.db(), DataKeysFixture.CIPHER, DataKeysFixture.INDEX);
    private final Transactions transactions = database.transactions();

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public IdentityRepository identities() {
        return identities;
    }

    @Override
    public VerificationAttemptRepository attempts() {
        return attempts;
    }

    @Override
    public BankAccountRepository accounts() {
        return accounts;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return MemberRows.insert(database.db());
    }

    @Test
    void nothing_of_a_person_stands_readable_in_the_database() {
        var member = aMember();
        var person = person("김미나", "the-connecting-information");
        transactions.execute(() -> identities.claim(member, person, VERIFIED));

        var row = database.db()
                .fetchSingle(MEMBER_IDENTITY, MEMBER_IDENTITY.MEMBER_ID.eq(member))
                .intoArray();

        assertThat(readable(row))
                .doesNotContain(
                        "김미나",
                        "1994",
                        "FEMALE",
                        person.phone().orElseThrow().reveal(),
                        "the-connecting-information",
                        person.duplicationInformation().reveal());
    }

    @Test
    void nothing_of_a_bank_account_but_the_bank_stands_readable_in_the_database() {
        var member = aMember();
        save(member, "11012345678");

        var row = database.db()
                .fetchSingle(MEMBER_BANK_ACCOUNT, MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(member))
                .intoArray();

        assertThat(readable(row)).doesNotContain("5678", "김미나");
    }

    @Test
    void the_database_itself_takes_no_second_default() {
        var member = aMember();
        save(member, "11012345678");
        save(member, "22012345678");

        assertThatThrownBy(() -> database.db()
                        .update(MEMBER_BANK_ACCOUNT)
                        .set(MEMBER_BANK_ACCOUNT.IS_DEFAULT, true)
                        .where(MEMBER_BANK_ACCOUNT.MEMBER_ID.eq(member))
                        .execute())
                .hasMessageContaining("member_bank_account_default");
    }

    @Test
    void events_of_bank_accounts_come_back_from_the_outbox() {
        var types = new EventTypes(MemberEventTypes.BY_NAME, DataKeysFixture.JSON);
        var event = new BankAccountChanged(
                new MemberId(UUID.randomUUID()),
                new BankAccountId(UUID.randomUUID()),
                "004",
                "5678",
                Change.MADE_DEFAULT,
                ADDED);

        assertThat(types.nameOf(event)).isEqualTo("member.bank-account-changed");
        assertThat(types.read(types.nameOf(event), event.subject(), types.payloadOf(event)))
                .isEqualTo(event);
    }

    private void save(MemberId member, String digits) {
        var account = new BankAccount(
                new BankAccountId(UUID.randomUUID()),
                new BankAccountNumber("004", new HiddenText(digits)),
                new HiddenText("김미나"),
                ADDED);
        transactions.execute(() -> {
            var next = added(accounts.findLocked(member), account);
            accounts.save(next);
            return next;
        });
    }

    private static BankAccounts added(BankAccounts known, BankAccount account) {
        return switch (known.add(account)) {
            case AddDecision.Added(var next) -> next;
            case AddDecision.AddedBefore(), AddDecision.AccountKnown(), AddDecision.TooManyAccounts() ->
                throw new AssertionError("Not added");
        };
    }

    /** But for ids, in which any digits stand sooner or later. */
    private static String readable(Object[] columns) {
        var text = new StringBuilder();
        for (var column : columns) {
            text.append(column instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : column)
                    .append('|');
        }
        return text.toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}

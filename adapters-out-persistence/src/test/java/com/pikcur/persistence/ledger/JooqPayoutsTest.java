package com.pikcur.persistence.ledger;

import static com.pikcur.domain.ledger.LedgerFixtures.aPayout;
import static com.pikcur.persistence.schema.Tables.LEDGER_PAYOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.ledger.PayoutRecords;
import com.pikcur.application.ledger.RequestPayout;
import com.pikcur.domain.ledger.Account.Available;
import com.pikcur.domain.ledger.Account.Held;
import com.pikcur.domain.ledger.LedgerFixtures;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutOutcome.Accepted;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.ledger.port.PayoutRepositoryContract;
import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.BankAccountId;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqBankAccounts;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.DbSchedulerTimers;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.ReEncryption;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqPayoutsTest implements PayoutRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final AccountRepository accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
    private final BankAccountRepository bankAccounts =
            new JooqBankAccounts(database.db(), DataKeysFixture.CIPHER, DataKeysFixture.INDEX);
    private final Books books = new JooqBooks(database.db());
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
        accounts.add(account);
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

    @Test
    void of_many_requests_at_once_no_more_is_accepted_than_is_there() {
        var member = aMember();
        addBankAccount(member);
        earn(member, 50_000);
        var request = requestPayout();

        var outcomes = AtOnce.each(
                16,
                _ -> request.handle(new RequestPayout.Command(
                        new PayoutId(UUID.randomUUID()), member, Money.won(20_000), Optional.empty())));

        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(2);
        assertThat(books.balance(new Available(member))).isEqualTo(Money.won(10_000));
        assertThat(books.balance(new Held(member))).isEqualTo(Money.won(40_000));
    }

    @Test
    void one_request_that_comes_many_times_at_once_is_one_payout() {
        var member = aMember();
        addBankAccount(member);
        earn(member, 50_000);
        var request = requestPayout();
        var command =
                new RequestPayout.Command(new PayoutId(UUID.randomUUID()), member, Money.won(20_000), Optional.empty());

        assertThat(AtOnce.each(16, _ -> request.handle(command))).allMatch(Accepted.class::isInstance);

        assertThat(books.balance(new Held(member))).isEqualTo(Money.won(20_000));
    }

    private RequestPayout requestPayout() {
        var records = new PayoutRecords(
                payouts, books, new InMemoryEvents(new InMemoryTransactions()), new DbSchedulerTimers(database.db()));
        return new RequestPayout(
                transactions(), accounts, bankAccounts, records, LedgerFixtures.PAYOUTS, Clock.systemUTC());
    }

    private void addBankAccount(MemberId member) {
        var account = new BankAccount(
                new BankAccountId(UUID.randomUUID()),
                LedgerFixtures.DESTINATION.number(),
                LedgerFixtures.DESTINATION.holderName(),
                LedgerFixtures.NOW);
        bankAccounts.save(new BankAccounts(member, List.of(account), Optional.of(account.id())));
    }

    private void earn(MemberId member, long won) {
        var order = LedgerFixtures.anOrder();
        transactions().execute(() -> {
            books.post(LedgerFixtures.paid(order, won));
            books.post(LedgerFixtures.earned(order, member, won));
            return order;
        });
    }
}

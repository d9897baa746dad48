package com.pikcur.persistence.payment;

import static com.pikcur.domain.payment.PaymentFixtures.aPayment;
import static com.pikcur.domain.payment.PaymentFixtures.anAccount;
import static com.pikcur.domain.payment.PaymentFixtures.told;
import static com.pikcur.persistence.schema.Tables.PAYMENT_ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.port.PaymentRepository;
import com.pikcur.domain.payment.port.PaymentRepositoryContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class JooqPaymentsTest implements PaymentRepositoryContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final StoredSales sales = new StoredSales(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public PaymentRepository payments() {
        return new JooqPayments(database.db(), DataKeysFixture.CIPHER);
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Quote aQuote() {
        return sales.quote();
    }

    @Test
    void neither_a_secret_nor_the_number_of_an_account_stands_readable_in_the_database() {
        var begun = aPayment(aQuote());
        var told = told(begun);
        var withSecret = new ToldPayment(
                told.key(),
                told.merchantUid(),
                told.amount(),
                told.cancelled(),
                told.at(),
                Optional.of(new HiddenText("ps_A1b2")));
        var payment = begun.waiting(withSecret, Optional.of(anAccount()));
        payments().add(payment);

        var row = database.db().fetchSingle(PAYMENT_ATTEMPT, PAYMENT_ATTEMPT.ID.eq(payment.id()));

        assertThat(new String(row.getSecretEncrypted(), StandardCharsets.UTF_8)).doesNotContain("A1b2");
        assertThat(new String(row.getNumberEncrypted(), StandardCharsets.UTF_8)).doesNotContain("5678");
        assertThat(EncryptedColumn.all())
                .contains(
                        new EncryptedColumn("payment_attempt", "id", "secret_encrypted"),
                        new EncryptedColumn("payment_attempt", "id", "number_encrypted"));
    }

    @Test
    void the_database_itself_refuses_that_more_goes_back_than_came() {
        var payment = sales.paidPayment();

        assertThatThrownBy(() -> database.db()
                        .update(PAYMENT_ATTEMPT)
                        .set(PAYMENT_ATTEMPT.RETURNED_WON, payment.asked().plus(payment.asked()))
                        .where(PAYMENT_ATTEMPT.ID.eq(payment.id()))
                        .execute())
                .hasMessageContaining("payment_attempt_returned");
    }
}

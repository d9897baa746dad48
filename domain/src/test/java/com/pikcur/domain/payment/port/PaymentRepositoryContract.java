package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static com.pikcur.domain.payment.PaymentFixtures.aKey;
import static com.pikcur.domain.payment.PaymentFixtures.aPayment;
import static com.pikcur.domain.payment.PaymentFixtures.anAccount;
import static com.pikcur.domain.payment.PaymentFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentState.UnwantedReason;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentRepository} promises, the one in memory and the real one alike. */
public interface PaymentRepositoryContract {

    PaymentRepository payments();

    Transactions transactions();

    /** One that is stored, for an order of its own. */
    Quote aQuote();

    @Test
    default void what_was_added_is_found_by_its_id_and_by_its_key() {
        var quote = aQuote();
        var payment = added(aPayment(quote));

        assertThat(found(payment))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(payment);
        assertThat(payments().find(quote.id(), payment.key())).contains(found(payment));
        assertThat(payments().find(quote.id(), aKey())).isEmpty();
        assertThat(payments().find(new PaymentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_payment_is_found_in_every_state_as_it_was_saved() {
        var payment = added(aPayment(aQuote()));
        var told = told(payment);
        var less = told(payment, Money.won(1_000));
        List<UnaryOperator<Payment>> steps = List.of(
                Payment::lookedAtInVain,
                before -> before.declined(DeclineReason.NOT_FOUND, ""),
                before -> before.waiting(told, Optional.empty()),
                before -> before.waiting(withSecret(told), Optional.of(anAccount())),
                before -> before.paid(told),
                before -> before.returned(Money.won(1_000)),
                before -> before.withdrawn(told, Optional.empty()),
                before -> before.unwanted(UnwantedReason.WRONG_AMOUNT, less),
                before -> before.returned(Money.won(999)),
                before -> before.unwanted(UnwantedReason.ORDER_CLOSED, less),
                Payment::foreign);

        for (var step : steps) {
            var next = step.apply(found(payment));
            save(next);

            assertThat(found(payment))
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(next);
        }
    }

    private static ToldPayment withSecret(ToldPayment told) {
        return new ToldPayment(
                told.key(),
                told.merchantUid(),
                told.amount(),
                told.cancelled(),
                told.at(),
                Optional.of(new HiddenText("ps_A1b2")));
    }

    @Test
    default void payments_come_in_the_order_of_their_beginning() {
        var quote = aQuote();
        var later = added(begunAt(quote, 5));
        var first = added(begunAt(quote, 1));
        var last = added(begunAt(quote, 9));
        added(aPayment(aQuote()));

        assertThat(payments().of(quote.id()))
                .extracting(Payment::id)
                .containsExactly(first.id(), later.id(), last.id());
        assertThat(payments().of(quote.order()))
                .extracting(Payment::id)
                .containsExactly(first.id(), later.id(), last.id());
    }

    private static Payment begunAt(Quote quote, int second) {
        return Payment.begin(new PaymentId(UUID.randomUUID()), quote, aKey(), NOW.plusSeconds(second));
    }

    @Test
    default void a_quote_has_one_payment_of_a_key() {
        var quote = aQuote();
        var payment = added(aPayment(quote));
        var again = Payment.begin(new PaymentId(UUID.randomUUID()), quote, payment.key(), NOW);

        assertThatThrownBy(() -> added(again)).isInstanceOf(PaymentKeyTaken.class);

        assertThat(payments().of(quote.id())).extracting(Payment::id).containsExactly(payment.id());
    }

    /** Whoever tries to pay with the key of another's payment must not stand in its way. */
    @Test
    default void a_key_tried_on_one_quote_is_free_for_another() {
        var one = aQuote();
        var other = aQuote();
        var tried = added(aPayment(one));

        var real = added(Payment.begin(new PaymentId(UUID.randomUUID()), other, tried.key(), NOW));

        assertThat(payments().find(one.id(), tried.key()).map(Payment::id)).contains(tried.id());
        assertThat(payments().find(other.id(), tried.key()).map(Payment::id)).contains(real.id());
    }

    @Test
    default void there_is_one_payment_of_an_id() {
        var payment = added(aPayment(aQuote()));
        var again = Payment.begin(payment.id(), aQuote(), aKey(), NOW);

        assertThatThrownBy(() -> added(again)).isInstanceOf(PaymentKeyTaken.class);
    }

    @Test
    default void a_stale_payment_is_not_saved() {
        var payment = added(aPayment(aQuote()));
        var stale = found(payment);
        save(stale.paid(told(payment)));

        assertThatThrownBy(() -> save(stale.declined(DeclineReason.REFUSED, "no")))
                .isInstanceOf(StaleAggregate.class);

        assertThat(found(payment).held()).isEqualTo(payment.asked());
    }

    @Test
    default void a_rolled_back_transaction_leaves_no_payment_behind() {
        var payment = aPayment(aQuote());

        assertThatThrownBy(() -> transactions().execute(() -> {
                    payments().add(payment);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(payments().find(payment.id())).isEmpty();
    }

    private Payment added(Payment payment) {
        transactions().execute(() -> {
            payments().add(payment);
            return payment;
        });
        return payment;
    }

    private Payment found(Payment payment) {
        return payments().find(payment.id()).orElseThrow();
    }

    private void save(Payment payment) {
        transactions().execute(() -> {
            payments().save(payment);
            return payment;
        });
    }
}

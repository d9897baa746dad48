package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.PaymentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link RefundRepository} promises, the one in memory and the real one alike. */
public interface RefundRepositoryContract {

    RefundRepository refunds();

    Transactions transactions();

    /** One that is stored and has taken all that was asked for. */
    Payment aPaidPayment();

    @Test
    default void what_was_added_is_found() {
        var refund = added(aRefund());

        assertThat(found(refund))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(refund);
        assertThat(refunds().find(new RefundId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_refund_is_found_in_every_state_as_it_was_saved() {
        var refund = added(aRefund());
        List<UnaryOperator<Refund>> steps = List.of(
                Refund::triedInVain,
                before -> before.refused("NOT_CANCELABLE_AMOUNT", NOW.plusSeconds(1)),
                Refund::again,
                before -> before.done(NOW.plusSeconds(2)));

        for (var step : steps) {
            var next = step.apply(found(refund));
            save(next);

            assertThat(found(refund))
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(next);
        }
    }

    @Test
    default void the_refunds_of_a_payment_are_found() {
        var payment = aPaidPayment();
        var first = added(Refund.ofUnwanted(payment, NOW));
        var second = added(Refund.ofOrder(payment, Money.ZERO, Money.won(500), NOW.plusSeconds(1)));
        added(aRefund());

        assertThat(refunds().of(payment.id())).extracting(Refund::id).containsExactly(first.id(), second.id());
    }

    @Test
    default void there_is_one_refund_of_an_id() {
        var refund = added(aRefund());

        assertThatThrownBy(() -> added(refund)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_stale_refund_is_not_saved() {
        var refund = added(aRefund());
        var stale = found(refund);
        save(stale.done(NOW));

        assertThatThrownBy(() -> save(stale.refused("no", NOW))).isInstanceOf(StaleAggregate.class);

        assertThat(found(refund).isRequested()).isFalse();
    }

    private Refund aRefund() {
        return Refund.ofOrder(aPaidPayment(), Money.won(2_000), Money.won(300), NOW);
    }

    private Refund added(Refund refund) {
        transactions().execute(() -> {
            refunds().add(refund);
            return refund;
        });
        return refund;
    }

    private Refund found(Refund refund) {
        return refunds().find(refund.id()).orElseThrow();
    }

    private void save(Refund refund) {
        transactions().execute(() -> {
            refunds().save(refund);
            return refund;
        });
    }
}

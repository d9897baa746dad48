package com.pikcur.domain.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentAnswer.Paid;
import com.pikcur.domain.payment.PaymentAnswer.Pending;
import com.pikcur.domain.payment.PaymentAnswer.Unknown;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentGateway} promises. */
public interface PaymentGatewayContract {

    Money ASKED = Money.won(25_000);

    PaymentGateway gateway();

    /** A buyer goes through the provider's window with this amount, whatever we have asked for. */
    PaymentKey pay(MerchantUid merchantUid, Money amount);

    /** A buyer chooses in the provider's window to transfer this amount later. */
    PaymentKey payByTransfer(MerchantUid merchantUid, Money amount);

    /** The buyer has transferred it. */
    void deposit(PaymentKey key);

    /** The buyer's card is refused in the provider's window. */
    void fail(MerchantUid merchantUid, Money amount);

    /** The provider does not hear the next confirmation. */
    void nextConfirmationIsNotHeard();

    /** The provider does what the next confirmation asks for, and its answer gets lost. */
    void nextConfirmationIsNotAnswered();

    @Test
    default void what_the_buyer_has_gone_through_with_is_paid() {
        var uid = prepared();
        var key = pay(uid, ASKED);

        var told = paid(gateway().confirm(key, uid, ASKED));

        assertThat(told.key()).isEqualTo(key);
        assertThat(told.merchantUid()).isEqualTo(uid.value());
        assertThat(told.amount()).isEqualTo(ASKED);
        assertThat(told.cancelled()).isEqualTo(Money.ZERO);
    }

    @Test
    default void saying_twice_what_will_be_paid_does_no_harm() {
        var uid = prepared();

        gateway().prepare(uid, ASKED);

        assertThat(gateway().confirm(pay(uid, ASKED), uid, ASKED)).isInstanceOf(Paid.class);
    }

    @Test
    default void confirming_twice_is_paying_once() {
        var uid = prepared();
        var key = pay(uid, ASKED);
        var first = gateway().confirm(key, uid, ASKED);

        assertThat(gateway().confirm(key, uid, ASKED)).isEqualTo(first);
    }

    @Test
    default void whoever_confirms_at_the_same_moment_is_told_no_refusal() {
        var uid = prepared();
        var key = pay(uid, ASKED);

        var answers = AtOnce.each(4, _ -> gateway().confirm(key, uid, ASKED));

        assertThat(answers).allMatch(answer -> answer instanceof Paid || answer instanceof Unknown);
        assertThat(paid(gateway().find(key)).amount()).isEqualTo(ASKED);
    }

    @Test
    default void what_was_paid_is_found_under_both_names() {
        var uid = prepared();
        var key = pay(uid, ASKED);
        var confirmed = gateway().confirm(key, uid, ASKED);

        assertThat(gateway().find(key)).isEqualTo(confirmed);
        assertThat(gateway().find(uid)).isEqualTo(confirmed);
    }

    @Test
    default void of_several_payments_under_one_number_the_paid_one_is_found() {
        var uid = prepared();
        fail(uid, ASKED);
        var key = pay(uid, ASKED);
        gateway().confirm(key, uid, ASKED);

        assertThat(paid(gateway().find(uid)).key()).isEqualTo(key);
    }

    @Test
    default void names_nobody_knows_stand_for_nothing() {
        var nobodys = new PaymentKey("nobodys-" + UUID.randomUUID());
        var uid = aMerchantUid();

        assertThat(gateway().find(nobodys)).isInstanceOfSatisfying(Declined.class, PaymentGatewayContract::notFound);
        assertThat(gateway().find(uid)).isInstanceOfSatisfying(Declined.class, PaymentGatewayContract::notFound);
        assertThat(gateway().confirm(nobodys, uid, ASKED))
                .isInstanceOfSatisfying(Declined.class, PaymentGatewayContract::notFound);
    }

    @Test
    default void another_amount_is_told_as_it_is() {
        var uid = aMerchantUid();

        var key = pay(uid, Money.won(1_000));

        assertThat(told(gateway().find(key)).amount()).isEqualTo(Money.won(1_000));
    }

    @Test
    default void a_payment_for_another_order_is_never_told_as_one_for_this() {
        var theirs = aMerchantUid();
        var key = pay(theirs, ASKED);

        var answer = gateway().confirm(key, prepared(), ASKED);

        assertThat(answer)
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(Declined.class),
                        other -> assertThat(told(other).merchantUid()).isEqualTo(theirs.value()));
        assertThat(told(gateway().find(key)).merchantUid()).isEqualTo(theirs.value());
    }

    @Test
    default void a_transfer_is_waited_for_and_then_paid() {
        var uid = prepared();
        var key = payByTransfer(uid, ASKED);

        var waiting = gateway().confirm(key, uid, ASKED);

        assertThat(waiting).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.payment().amount()).isEqualTo(ASKED);
            assertThat(pending.account()).map(VirtualAccount::number).isPresent();
        });
        deposit(key);
        assertThat(paid(gateway().find(key)).amount()).isEqualTo(ASKED);
    }

    @Test
    default void a_refused_card_has_paid_nothing() {
        var uid = prepared();

        fail(uid, ASKED);

        assertThat(gateway().find(uid)).isInstanceOf(Declined.class);
    }

    @Test
    default void what_was_not_heard_is_unknown_until_it_is_asked_again() {
        var uid = prepared();
        var key = pay(uid, ASKED);
        nextConfirmationIsNotHeard();

        assertThat(gateway().confirm(key, uid, ASKED)).isInstanceOf(Unknown.class);
        assertThat(gateway().confirm(key, uid, ASKED)).isInstanceOf(Paid.class);
    }

    @Test
    default void what_was_not_answered_is_unknown_until_it_is_asked_again() {
        var uid = prepared();
        var key = pay(uid, ASKED);
        nextConfirmationIsNotAnswered();

        assertThat(gateway().confirm(key, uid, ASKED)).isInstanceOf(Unknown.class);
        assertThat(gateway().confirm(key, uid, ASKED)).isEqualTo(gateway().find(key));
        assertThat(paid(gateway().find(uid)).amount()).isEqualTo(ASKED);
    }

    private MerchantUid prepared() {
        var uid = aMerchantUid();
        gateway().prepare(uid, ASKED);
        return uid;
    }

    static MerchantUid aMerchantUid() {
        return MerchantUid.of(new QuoteId(UUID.randomUUID()));
    }

    static ToldPayment paid(PaymentAnswer answer) {
        return Optional.of(answer)
                .filter(Paid.class::isInstance)
                .map(PaymentGatewayContract::told)
                .orElseThrow(() -> new AssertionError("Not paid: " + answer));
    }

    private static ToldPayment told(PaymentAnswer answer) {
        return switch (answer) {
            case Paid(var payment) -> payment;
            case Pending(var payment, var _) -> payment;
            case Declined(var reason, var code) -> throw new AssertionError("Declined: " + reason + " " + code);
            case Unknown(var reason) -> throw new AssertionError("Unknown: " + reason);
        };
    }

    private static void notFound(Declined declined) {
        assertThat(declined.reason()).isEqualTo(DeclineReason.NOT_FOUND);
    }
}

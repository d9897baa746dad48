package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.port.PaymentGatewayContract.ASKED;
import static com.pikcur.domain.payment.port.PaymentGatewayContract.aMerchantUid;
import static com.pikcur.domain.payment.port.PaymentGatewayContract.paid;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.RefundAccount;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundAnswer.Refunded;
import com.pikcur.domain.payment.RefundAnswer.Refused;
import com.pikcur.domain.payment.RefundAnswer.Unknown;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link RefundGateway} promises. Payments come from the provider's {@link PaymentGateway}. */
public interface RefundGatewayContract {

    PaymentGateway gateway();

    RefundGateway refunds();

    PaymentKey pay(MerchantUid merchantUid, Money amount);

    PaymentKey payByTransfer(MerchantUid merchantUid, Money amount);

    void deposit(PaymentKey key);

    /** The provider does not hear the next refund. */
    void nextRefundIsNotHeard();

    /** The provider does the next refund, and its answer gets lost. */
    void nextRefundIsNotAnswered();

    @Test
    default void all_of_a_payment_is_given_back() {
        var key = aPayment();

        var told = refunded(refunds().refund(request(key, ASKED, ASKED)));

        assertThat(told.key()).isEqualTo(key);
        assertThat(told.amount()).isEqualTo(ASKED);
        assertThat(told.remaining()).isEqualTo(Money.ZERO);
        assertThat(cancelled(key)).isEqualTo(ASKED);
    }

    @Test
    default void a_payment_is_given_back_part_by_part_until_nothing_is_left() {
        var key = aPayment();

        var first = refunds().refund(request(key, Money.won(10_000), ASKED));
        var second = refunds().refund(request(key, Money.won(14_999), Money.won(15_000)));
        var last = refunds().refund(request(key, Money.won(1), Money.won(1)));

        assertThat(refunded(first).remaining()).isEqualTo(Money.won(15_000));
        assertThat(refunded(second).remaining()).isEqualTo(Money.won(1));
        assertThat(refunded(last).remaining()).isEqualTo(Money.ZERO);
        assertThat(refunds().refund(request(key, Money.won(1), Money.won(1)))).isInstanceOf(Refused.class);
    }

    @Test
    default void the_same_refund_twice_is_one_refund() {
        var key = aPayment();
        var request = request(key, Money.won(10_000), ASKED);

        var first = refunded(refunds().refund(request));
        var again = refunded(refunds().refund(request));

        assertThat(again).isEqualTo(first);
        assertThat(cancelled(key)).isEqualTo(Money.won(10_000));
    }

    @Test
    default void an_early_refund_asked_for_again_after_a_later_one_is_not_done_again() {
        var key = aPayment();
        var early = request(key, Money.won(10_000), ASKED);
        refunds().refund(early);
        refunds().refund(request(key, Money.won(5_000), Money.won(15_000)));

        assertThat(refunds().refund(early)).isInstanceOf(Refunded.class);
        assertThat(cancelled(key)).isEqualTo(Money.won(15_000));
    }

    @Test
    default void the_same_refund_many_times_at_once_is_one_refund() {
        var key = aPayment();
        var request = request(key, Money.won(10_000), ASKED);

        var answers = AtOnce.each(4, _ -> refunds().refund(request));

        assertThat(answers).allMatch(answer -> answer instanceof Refunded || answer instanceof Unknown);
        assertThat(refunds().refund(request)).isInstanceOf(Refunded.class);
        assertThat(cancelled(key)).isEqualTo(Money.won(10_000));
    }

    @Test
    default void of_two_refunds_that_believe_the_same_the_second_does_nothing() {
        var key = aPayment();
        refunds().refund(request(key, Money.won(10_000), ASKED));

        assertThat(refunds().refund(request(key, Money.won(10_000), ASKED))).isInstanceOf(Refused.class);
        assertThat(cancelled(key)).isEqualTo(Money.won(10_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {24_999, 25_001})
    default void who_is_wrong_about_what_is_left_refunds_nothing(long refundableWon) {
        var key = aPayment();

        var answer = refunds().refund(request(key, Money.won(10_000), Money.won(refundableWon)));

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(cancelled(key)).isEqualTo(Money.ZERO);
    }

    @Test
    default void neither_nothing_nor_more_than_is_left_is_given_back() {
        var key = aPayment();

        assertThat(refunds().refund(request(key, Money.ZERO, ASKED))).isInstanceOf(Refused.class);
        assertThat(refunds().refund(request(key, ASKED.plus(Money.won(1)), ASKED)))
                .isInstanceOf(Refused.class);
        assertThat(cancelled(key)).isEqualTo(Money.ZERO);
    }

    @Test
    default void nothing_is_given_back_of_a_payment_nobody_knows() {
        var nobodys = new PaymentKey("nobodys-" + UUID.randomUUID());

        assertThat(refunds().refund(request(nobodys, ASKED, ASKED))).isInstanceOf(Refused.class);
    }

    @Test
    default void nothing_is_given_back_of_a_transfer_that_has_not_come() {
        var key = aTransfer();

        assertThat(refunds().refund(toAccount(key))).isInstanceOf(Refused.class);
    }

    @Test
    default void a_transfer_is_given_back_to_an_account() {
        var key = aTransfer();
        deposit(key);

        assertThat(refunds().refund(request(key, ASKED, ASKED))).isInstanceOf(Refused.class);
        assertThat(refunded(refunds().refund(toAccount(key))).remaining()).isEqualTo(Money.ZERO);
    }

    @Test
    default void a_refund_that_was_not_heard_is_unknown_and_done_when_asked_again() {
        var key = aPayment();
        var request = request(key, Money.won(10_000), ASKED);
        nextRefundIsNotHeard();

        assertThat(refunds().refund(request)).isInstanceOf(Unknown.class);
        assertThat(cancelled(key)).isEqualTo(Money.ZERO);
        assertThat(refunds().refund(request)).isInstanceOf(Refunded.class);
        assertThat(cancelled(key)).isEqualTo(Money.won(10_000));
    }

    @Test
    default void a_refund_that_was_not_answered_is_unknown_and_not_done_again() {
        var key = aPayment();
        var request = request(key, Money.won(10_000), ASKED);
        nextRefundIsNotAnswered();

        assertThat(refunds().refund(request)).isInstanceOf(Unknown.class);
        assertThat(refunds().refund(request)).isInstanceOf(Refunded.class);
        assertThat(cancelled(key)).isEqualTo(Money.won(10_000));
    }

    private PaymentKey aPayment() {
        var uid = aMerchantUid();
        gateway().prepare(uid, ASKED);
        var key = pay(uid, ASKED);
        paid(gateway().confirm(key, uid, ASKED));
        return key;
    }

    private PaymentKey aTransfer() {
        var uid = aMerchantUid();
        gateway().prepare(uid, ASKED);
        var key = payByTransfer(uid, ASKED);
        gateway().confirm(key, uid, ASKED);
        return key;
    }

    private Money cancelled(PaymentKey key) {
        return paid(gateway().find(key)).cancelled();
    }

    private static Request request(PaymentKey key, Money amount, Money refundable) {
        return new Request(
                new RefundId(UUID.randomUUID()),
                key,
                amount,
                refundable,
                "the seller did not send it",
                Optional.empty());
    }

    private static Request toAccount(PaymentKey key) {
        var account = new RefundAccount("004", new HiddenText("11012345678"), new HiddenText("김미나"));
        return new Request(
                new RefundId(UUID.randomUUID()), key, ASKED, ASKED, "the buyer gave up", Optional.of(account));
    }

    private static ToldPayment refunded(RefundAnswer answer) {
        return switch (answer) {
            case Refunded(var payment) -> payment;
            case Refused(var code) -> throw new AssertionError("Refused: " + code);
            case Unknown(var reason) -> throw new AssertionError("Unknown: " + reason);
        };
    }
}

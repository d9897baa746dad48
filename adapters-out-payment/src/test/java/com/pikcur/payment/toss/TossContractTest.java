package com.pikcur.payment.toss;

import static com.pikcur.domain.payment.port.PaymentGatewayContract.aMerchantUid;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentAnswer.Paid;
import com.pikcur.domain.payment.PaymentAnswer.Pending;
import com.pikcur.domain.payment.PaymentAnswer.Unknown;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.PaymentGatewayContract;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.payment.port.RefundGatewayContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.sandbox.toss.SandboxToss;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Payments and refunds against the sandbox's Toss, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class TossContractTest implements PaymentGatewayContract, RefundGatewayContract {

    private final SandboxToss toss = SandboxToss.start();
    private final TossGateway gateway = gateway(toss.secretKey(), Duration.ofSeconds(30));

    private TossGateway gateway(String secretKey, Duration readTimeout) {
        return new TossGateway(new TossSettings(
                URI.create(toss.url()), new HiddenText(secretKey), Duration.ofSeconds(5), readTimeout));
    }

    @AfterAll
    void close() {
        gateway.close();
        toss.close();
    }

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Override
    public RefundGateway refunds() {
        return gateway;
    }

    @Override
    public PaymentKey pay(MerchantUid merchantUid, Money amount) {
        return new PaymentKey(toss.payAmount(merchantUid.value(), amount.won()).orElseThrow());
    }

    @Override
    public PaymentKey payByTransfer(MerchantUid merchantUid, Money amount) {
        return new PaymentKey(
                toss.payByTransfer(merchantUid.value(), amount.won()).orElseThrow());
    }

    @Override
    public void deposit(PaymentKey key) {
        assertThat(toss.deposit(key.value())).isPresent();
    }

    @Override
    public void fail(MerchantUid merchantUid, Money amount) {
        assertThat(toss.fail(merchantUid.value())).isPresent();
    }

    @Override
    public void nextConfirmationIsNotHeard() {
        toss.faults().script("confirm", Fault.HTML_502, 1);
    }

    @Override
    public void nextConfirmationIsNotAnswered() {
        toss.faults().script("confirm", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public void nextRefundIsNotHeard() {
        toss.faults().script("cancel", Fault.HTML_502, 1);
    }

    @Override
    public void nextRefundIsNotAnswered() {
        toss.faults().script("cancel", Fault.HTML_502_AFTER, 1);
    }

    @Test
    void another_amount_than_the_buyer_agreed_to_is_not_charged() {
        var uid = aMerchantUid();
        var key = pay(uid, Money.won(1_000));

        assertThat(gateway.confirm(key, uid, ASKED))
                .isEqualTo(new Declined(DeclineReason.REFUSED, "FORBIDDEN_REQUEST"));
        assertThat(gateway.find(key)).isInstanceOf(Pending.class);
    }

    @Test
    void a_confirmation_that_charged_and_timed_out_is_repeated_without_harm() {
        var uid = aMerchantUid();
        var key = pay(uid, ASKED);
        toss.faults().script("confirm", Fault.TIMEOUT_AFTER, 1);
        try (var impatient = gateway(toss.secretKey(), Duration.ofMillis(300))) {
            assertThat(impatient.confirm(key, uid, ASKED)).isInstanceOf(Unknown.class);
        }

        assertThat(gateway.confirm(key, uid, ASKED)).isInstanceOf(Paid.class);
    }

    @Test
    void a_second_payment_for_an_order_is_not_mistaken_for_the_first() {
        var uid = aMerchantUid();
        var first = pay(uid, ASKED);
        var second = pay(uid, ASKED);

        assertThat(gateway.confirm(first, uid, ASKED))
                .isInstanceOfSatisfying(
                        Paid.class, paid -> assertThat(paid.payment().key()).isEqualTo(first));
        assertThat(gateway.confirm(second, uid, ASKED))
                .isInstanceOfSatisfying(
                        Paid.class, paid -> assertThat(paid.payment().key()).isEqualTo(second));
    }

    @Test
    void a_deposit_may_be_taken_back_and_the_secret_stays() {
        var uid = aMerchantUid();
        var key = payByTransfer(uid, ASKED);
        assertThat(gateway.confirm(key, uid, ASKED)).isInstanceOf(Pending.class);
        deposit(key);
        assertThat(gateway.find(key)).isInstanceOf(Paid.class);

        assertThat(toss.withdrawDeposit(key.value())).isPresent();

        assertThat(gateway.find(key))
                .isInstanceOfSatisfying(
                        Pending.class,
                        pending -> assertThat(pending.payment())
                                .extracting(ToldPayment::secret)
                                .satisfies(
                                        secret -> assertThat(secret.toString()).contains("hidden")));
    }

    @Test
    void who_comes_with_a_key_nobody_knows_is_not_told_of_a_refusal_of_the_buyer() {
        var uid = aMerchantUid();
        var key = pay(uid, ASKED);
        try (var stranger = gateway("test_sk_of_nobody", Duration.ofSeconds(30))) {
            assertThat(stranger.confirm(key, uid, ASKED)).isInstanceOf(Unknown.class);
        }
    }
}

package com.pikcur.payment.iamport;

import static com.pikcur.domain.payment.port.PaymentGatewayContract.aMerchantUid;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentAnswer.Paid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.PaymentGatewayContract;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.payment.port.RefundGatewayContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Payments and refunds against the sandbox's PortOne, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class IamportPaymentContractTest implements PaymentGatewayContract, RefundGatewayContract {

    private final SandboxPortOne portOne = SandboxPortOne.start();
    private final IamportClient client = new IamportClient(
            new IamportSettings(
                    URI.create(portOne.url()),
                    new HiddenText(portOne.key()),
                    new HiddenText(portOne.secret()),
                    Optional.empty(),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30)),
            Clock.systemUTC());
    private final IamportPaymentGateway gateway = new IamportPaymentGateway(
            client, new IamportPaymentSettings(true, Optional.of(new HiddenText("0212345678"))));

    @AfterAll
    void close() {
        client.close();
        portOne.close();
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
        return new PaymentKey(
                portOne.payAmount(merchantUid.value(), amount.won()).orElseThrow());
    }

    @Override
    public PaymentKey payByTransfer(MerchantUid merchantUid, Money amount) {
        return new PaymentKey(
                portOne.payByTransfer(merchantUid.value(), amount.won()).orElseThrow());
    }

    @Override
    public void deposit(PaymentKey key) {
        assertThat(portOne.deposit(key.value())).isPresent();
    }

    @Override
    public void fail(MerchantUid merchantUid, Money amount) {
        assertThat(portOne.fail(merchantUid.value())).isPresent();
    }

    @Override
    public void nextConfirmationIsNotHeard() {
        portOne.faults().script("read", Fault.HTML_502, 1);
    }

    @Override
    public void nextConfirmationIsNotAnswered() {
        portOne.faults().script("read", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public void nextRefundIsNotHeard() {
        portOne.faults().script("cancel", Fault.HTML_502, 1);
    }

    @Override
    public void nextRefundIsNotAnswered() {
        portOne.faults().script("cancel", Fault.HTML_502_AFTER, 1);
    }

    @Test
    void the_window_takes_no_other_amount_than_was_prepared() {
        var uid = aMerchantUid();
        gateway.prepare(uid, ASKED);

        assertThat(portOne.payAmount(uid.value(), 1_000)).isEmpty();
        assertThat(portOne.pay(uid.value())).isPresent();
    }

    @Test
    void payments_in_test_channels_are_not_there_unless_they_are_asked_for() {
        var key = pay(aMerchantUid(), ASKED);
        var real = new IamportPaymentGateway(client, IamportPaymentSettings.real());

        assertThat(real.find(key)).isEqualTo(new Declined(DeclineReason.NOT_FOUND, ""));
        assertThat(gateway.find(key)).isInstanceOf(Paid.class);
    }

    @Test
    void what_failed_may_turn_out_paid_after_all() {
        var uid = aMerchantUid();
        gateway.prepare(uid, ASKED);
        var key = new PaymentKey(portOne.fail(uid.value()).orElseThrow());
        assertThat(gateway.find(key)).isEqualTo(new Declined(DeclineReason.REFUSED, "failed"));

        deposit(key);

        assertThat(gateway.find(key)).isInstanceOf(Paid.class);
    }

    @Test
    void a_token_that_ended_early_is_renewed_under_way() {
        var key = pay(aMerchantUid(), ASKED);
        portOne.revokeTokens();

        assertThat(gateway.find(key)).isInstanceOf(Paid.class);
    }
}

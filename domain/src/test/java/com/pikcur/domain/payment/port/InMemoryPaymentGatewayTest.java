package com.pikcur.domain.payment.port;

import static com.pikcur.domain.payment.port.PaymentGatewayContract.aMerchantUid;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentAnswer.Paid;
import com.pikcur.domain.payment.PaymentAnswer.Pending;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryPaymentGatewayTest implements PaymentGatewayContract, RefundGatewayContract {

    private final InMemoryPaymentGateway provider =
            new InMemoryPaymentGateway("in-memory", new SettableClock(Instant.parse("2026-03-02T03:00:00Z")));

    @Override
    public PaymentGateway gateway() {
        return provider;
    }

    @Override
    public RefundGateway refunds() {
        return provider;
    }

    @Override
    public PaymentKey pay(MerchantUid merchantUid, Money amount) {
        return provider.payAmount(merchantUid, amount);
    }

    @Override
    public PaymentKey payByTransfer(MerchantUid merchantUid, Money amount) {
        return provider.payByTransfer(merchantUid, amount);
    }

    @Override
    public void deposit(PaymentKey key) {
        provider.deposit(key);
    }

    @Override
    public void fail(MerchantUid merchantUid, Money amount) {
        provider.fail(merchantUid, amount);
    }

    @Override
    public void nextConfirmationIsNotHeard() {
        provider.silentOnceBefore();
    }

    @Override
    public void nextConfirmationIsNotAnswered() {
        provider.silentOnceAfter();
    }

    @Override
    public void nextRefundIsNotHeard() {
        provider.silentOnceBefore();
    }

    @Override
    public void nextRefundIsNotAnswered() {
        provider.silentOnceAfter();
    }

    @Test
    void every_time_money_is_taken_is_counted() {
        var uid = aMerchantUid();
        var confirmed = provider.payAmount(uid, ASKED);
        provider.silentOnceAfter();
        provider.confirm(confirmed, uid, ASKED);
        provider.confirm(confirmed, uid, ASKED);
        assertThat(provider.charges(uid)).isOne();

        provider.payAtOnce(uid, ASKED);
        assertThat(provider.charges(uid)).isEqualTo(2);
    }

    @Test
    void a_deposit_may_be_taken_back() {
        var key = provider.payByTransfer(aMerchantUid(), ASKED);
        provider.deposit(key);
        assertThat(provider.find(key)).isInstanceOf(Paid.class);

        provider.withdrawDeposit(key);
        assertThat(provider.find(key)).isInstanceOf(Pending.class);
    }

    @Test
    void what_was_refused_may_turn_out_paid_after_all() {
        var key = provider.fail(aMerchantUid(), ASKED);
        assertThat(provider.find(key)).isInstanceOf(Declined.class);

        provider.deposit(key);
        assertThat(provider.find(key)).isInstanceOf(Paid.class);
    }
}

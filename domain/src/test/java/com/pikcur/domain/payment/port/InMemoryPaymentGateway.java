package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.port.HeldPayment.Stage;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider in memory. Some buyers' money it takes when we confirm, as Toss does, some already in its window, as PortOne
 * does. What is asked and what happens meanwhile wait for each other.
 */
public final class InMemoryPaymentGateway implements PaymentGateway, RefundGateway {

    private enum Silence {
        NONE,
        BEFORE,
        AFTER
    }

    private final PaymentProvider provider;
    private final HeldPayments payments;
    private Silence next = Silence.NONE;
    private boolean away;

    /** @param clock by which payments begin and are paid */
    public InMemoryPaymentGateway(String code, Clock clock) {
        this.provider = new PaymentProvider(code);
        this.payments = new HeldPayments(code, clock);
    }

    @Override
    public PaymentProvider provider() {
        return provider;
    }

    @Override
    public synchronized void prepare(MerchantUid merchantUid, Money amount) {
        if (away) {
            throw new ProviderUnavailable(provider.code(), "away");
        }
        payments.prepare(merchantUid, amount);
    }

    @Override
    public synchronized PaymentAnswer confirm(PaymentKey key, MerchantUid merchantUid, Money amount) {
        return changing(() -> payments.confirm(key, merchantUid), PaymentAnswer.Unknown::new);
    }

    @Override
    public synchronized PaymentAnswer find(PaymentKey key) {
        return away ? new PaymentAnswer.Unknown("in memory: away") : payments.find(key);
    }

    @Override
    public synchronized PaymentAnswer find(MerchantUid merchantUid) {
        return away ? new PaymentAnswer.Unknown("in memory: away") : payments.find(merchantUid);
    }

    @Override
    public synchronized RefundAnswer refund(Request request) {
        return changing(() -> payments.refund(request), RefundAnswer.Unknown::new);
    }

    private <T> T changing(Supplier<T> work, Function<String, T> unknown) {
        var silence = next;
        next = Silence.NONE;
        if (away || silence == Silence.BEFORE) {
            return unknown.apply("in memory: not heard");
        }
        var answer = work.get();
        return silence == Silence.AFTER ? unknown.apply("in memory: the answer got lost") : answer;
    }

    /** A buyer goes through the window with the amount we prepared. The money is taken when we confirm. */
    public synchronized PaymentKey pay(MerchantUid merchantUid) {
        return payments.begin(merchantUid, payments.prepared(merchantUid), Stage.TO_BE_CONFIRMED);
    }

    /** A buyer goes through the window with an amount of their own. The money is taken when we confirm. */
    public synchronized PaymentKey payAmount(MerchantUid merchantUid, Money amount) {
        return payments.begin(merchantUid, amount, Stage.TO_BE_CONFIRMED);
    }

    /** A buyer pays an amount of their own, and the money is taken in the window already. */
    public synchronized PaymentKey payAtOnce(MerchantUid merchantUid, Money amount) {
        return payments.begin(merchantUid, amount, Stage.PAID);
    }

    /** A buyer gets an account to transfer the amount to. */
    public synchronized PaymentKey payByTransfer(MerchantUid merchantUid, Money amount) {
        return payments.begin(merchantUid, amount, Stage.WAITING_FOR_DEPOSIT);
    }

    /** The buyer has transferred it. */
    public synchronized void deposit(PaymentKey key) {
        payments.turn(key, Stage.PAID);
    }

    /** The bank takes the deposit back as a mistake of its own: the transfer is waited for again. */
    public synchronized void withdrawDeposit(PaymentKey key) {
        payments.turn(key, Stage.WAITING_FOR_DEPOSIT);
    }

    /** The buyer's card is refused in the window. */
    public synchronized PaymentKey fail(MerchantUid merchantUid, Money amount) {
        return payments.begin(merchantUid, amount, Stage.REFUSED);
    }

    /** The card of a buyer who has gone through the window is refused all the same. */
    public synchronized void fail(PaymentKey key) {
        payments.turn(key, Stage.REFUSED);
    }

    /** The buyer, or we, took too long. */
    public synchronized void expire(PaymentKey key) {
        payments.turn(key, Stage.EXPIRED);
    }

    /** Somebody gives money back in the provider's own console. */
    public synchronized void cancelInConsole(PaymentKey key, Money amount) {
        payments.cancel(key, amount);
    }

    /** The next refund is refused with this word. */
    public synchronized void refuseNextRefund(String providerCode) {
        payments.refuseNextRefund(providerCode);
    }

    /** The next confirmation or refund is not heard. */
    public synchronized void silentOnceBefore() {
        next = Silence.BEFORE;
    }

    /** The next confirmation or refund is done, and nobody is told. */
    public synchronized void silentOnceAfter() {
        next = Silence.AFTER;
    }

    /** Lets it be out of reach until it comes back. */
    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    /** How often money was taken for this number. */
    public synchronized int charges(MerchantUid merchantUid) {
        return payments.charges(merchantUid);
    }

    /** How often money was given back of this payment. */
    public synchronized int refunds(PaymentKey key) {
        return payments.refunds(key);
    }

    /** What notices about a deposit prove themselves with. */
    public synchronized HiddenText secret(PaymentKey key) {
        return payments.secret(key);
    }
}

package com.pikcur.bootstrap;

import com.pikcur.application.ledger.LookAtPayout;
import com.pikcur.application.ledger.PayoutRecords;
import com.pikcur.application.ledger.SendPayout;
import com.pikcur.application.order.ConfirmDueOrder;
import com.pikcur.application.order.LapseOrder;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.payment.ExpireQuote;
import com.pikcur.application.payment.LookAtPayment;
import com.pikcur.application.payment.PaymentTimers;
import com.pikcur.application.payment.ReconcileNightly;
import com.pikcur.application.payment.SettleRefund;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.OrderId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done when a timer of an order, a payment or a pay-out goes off. */
record MoneyTimers(Orders orders, Payments payments, Payouts payouts) {

    record Orders(LapseOrder lapse, ConfirmDueOrder confirm) {}

    record Payments(ExpireQuote expire, LookAtPayment look, SettleRefund refund, ReconcileNightly reconcile) {}

    record Payouts(SendPayout send, LookAtPayout look) {}

    /** By kind of timer; each called with the timer's subject, at least once. */
    Map<String, Consumer<UUID>> prompt() {
        return Map.of(
                OrderTimers.PAYMENT_DUE, order -> orders.lapse().handle(new OrderId(order)),
                OrderTimers.CONFIRMATION_DUE, order -> orders.confirm().handle(new OrderId(order)),
                PaymentTimers.QUOTE_EXPIRY, quote -> payments.expire().handle(new QuoteId(quote)));
    }

    /** The same, for those that wait for a provider or the bank. */
    Map<String, Consumer<UUID>> outside() {
        return Map.of(
                PaymentTimers.LOOK, payment -> payments.look().handle(new PaymentId(payment)),
                PaymentTimers.REFUND, refund -> payments.refund().handle(new RefundId(refund)),
                ReconcileNightly.TIMER, _ -> payments.reconcile().handle(),
                PayoutRecords.SENDING, payout -> payouts.send().handle(new PayoutId(payout)),
                PayoutRecords.LOOK, payout -> payouts.look().handle(new PayoutId(payout)));
    }
}

package com.pikcur.application.payment;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentState;

/**
 * Use case: nobody knows yet what came of a payment. Called by its timer. What the buyer had asked for is asked for again,
 * which is safe, since providers do it once.
 */
public final class LookAtPayment {

    private final PaymentStores stores;
    private final BeginPayment begin;
    private final AskProvider ask;

    public LookAtPayment(PaymentStores stores, BeginPayment begin, AskProvider ask) {
        this.stores = stores;
        this.begin = begin;
        this.ask = ask;
    }

    public void handle(PaymentId id) {
        stores.payments().find(id).ifPresent(payment -> {
            switch (payment.state()) {
                case PaymentState.Unknown() -> complete(payment);
                case PaymentState.Pending _ -> {
                    // A notice may have come between writing down and asking: what waits for us must still be asked
                    // for.
                    if (payment.byTransfer()) {
                        ask.toTell(payment);
                    } else {
                        complete(payment);
                    }
                }
                case PaymentState.Paid _, PaymentState.Unwanted _, PaymentState.Declined _, PaymentState.Foreign _ -> {
                    // It is known.
                }
            }
        });
    }

    private void complete(Payment payment) {
        stores.quotes()
                .find(payment.quote())
                .map(quote -> begin.handle(quote, payment.key()))
                .ifPresent(ask::toComplete);
    }
}

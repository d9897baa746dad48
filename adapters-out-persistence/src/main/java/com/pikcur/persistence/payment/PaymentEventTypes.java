package com.pikcur.persistence.payment;

import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What payments' events are called in the outbox. */
public final class PaymentEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "payment.received", PaymentEvent.PaymentReceived.class,
            "payment.declined", PaymentEvent.PaymentDeclined.class,
            "payment.unwanted", PaymentEvent.PaymentUnwanted.class,
            "payment.unresolved", PaymentEvent.PaymentUnresolved.class,
            "payment.deposit-withdrawn", PaymentEvent.DepositWithdrawn.class,
            "payment.refund-done", PaymentEvent.RefundDone.class,
            "payment.refund-stuck", PaymentEvent.RefundStuck.class);

    private PaymentEventTypes() {}
}

package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteStatus;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes down that a provider is about to be asked, before it is. */
public final class BeginPayment {

    /**
     * What stands written down.
     *
     * @param mayCharge whether the order still waits for exactly this: otherwise the provider may only be asked what it has
     *     done, not to do it
     */
    record Begun(Quote quote, Payment payment, boolean mayCharge) {}

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public BeginPayment(
            OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock, Supplier<UUID> ids) {
        this.orders = orders;
        this.stores = stores;
        this.timers = timers;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Whether the key belongs to this quote is for the provider to tell. Another quote may have been tried with it before,
     * by somebody who came across it: that is no hindrance.
     */
    Begun handle(Quote asked, PaymentKey key) {
        return orders.holding(asked.order(), order -> {
            var quote = stores.quotes().find(asked.id()).orElse(asked);
            var payment = stores.payments().find(quote.id(), key).orElseGet(() -> begin(quote, key));
            return new Begun(quote, payment, mayCharge(order, quote));
        });
    }

    private Payment begin(Quote quote, PaymentKey key) {
        var payment = Payment.begin(new PaymentId(ids.get()), quote, key, clock.instant());
        stores.payments().add(payment);
        timers.lookAgain(payment, clock.instant());
        return stores.payments().find(payment.id()).orElse(payment);
    }

    private boolean mayCharge(Order order, Quote quote) {
        return quote.status() == QuoteStatus.OPEN
                && quote.pays(order)
                && order.payable(clock.instant()).isEmpty();
    }
}

package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.payment.NoSuchRefund;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.RefundState;
import java.time.Clock;

/** Use case: an administrator has a refund tried again that its provider had refused. */
public final class RetryRefund {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final Clock clock;

    public RetryRefund(OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * The refund as it is after that: unchanged unless it had been refused.
     *
     * @throws NoSuchRefund if there is none of this id
     */
    public Refund handle(RefundId id) {
        var known = stores.refunds().find(id).orElseThrow(() -> new NoSuchRefund(id));
        return orders.holding(known.order(), _ -> {
            var refund = stores.refunds().find(id).orElseThrow(() -> new NoSuchRefund(id));
            if (!(refund.state() instanceof RefundState.Refused)) {
                return refund;
            }
            var again = refund.again();
            stores.refunds().save(again);
            timers.refund(again, clock.instant());
            return again;
        });
    }
}

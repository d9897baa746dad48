package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.util.Set;

/**
 * Use case: it was decided that money of a paid order goes back. Called at least once; what was paid by card goes back first,
 * what was paid with points last.
 */
public final class RefundOrder {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final Clock clock;

    public RefundOrder(OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle(OrderId id) {
        orders.holding(id, order -> {
            stores.payments().of(id).stream()
                    .filter(payment -> payment.state() instanceof PaymentState.Paid)
                    .filter(payment -> stores.refunds().of(payment.id()).isEmpty())
                    .findFirst()
                    .ifPresent(this::refund);
            return order;
        });
    }

    private void refund(Payment payment) {
        var due = decidedFor(payment.order());
        if (due.isZero()) {
            return;
        }
        var now = clock.instant();
        var amount = Money.lesser(due, payment.held());
        var refund = Refund.ofOrder(payment, amount, due.minus(amount), now);
        stores.refunds().add(refund);
        timers.refund(refund, now);
    }

    /** What is due in all, less what is on its way back of payments nobody wanted. */
    private Money decidedFor(OrderId order) {
        var account = new RefundsDue(order);
        var due = stores.books().balancesLocked(Set.of(account)).getOrDefault(account, Money.ZERO);
        var unwanted = stores.payments().of(order).stream()
                .filter(payment -> payment.state() instanceof PaymentState.Unwanted)
                .map(Payment::held)
                .reduce(Money.ZERO, Money::plus);
        return due.minus(unwanted);
    }
}

package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A transfer to a virtual account that had counted as paid was taken back: the order waits for its money again, unless the
 * thing has left already, which somebody has to look at.
 */
public final class RecordWithdrawal {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public RecordWithdrawal(
            OrderMoney orders, PaymentStores stores, PaymentTimers timers, DomainEvents events, Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing happens unless the payment counts as paid, by transfer, and the provider says that it waits.
     *
     * @param asked as it was when the provider was asked: what has come and gone since then is another transfer
     */
    Payment handle(Payment asked, PaymentAnswer answer) {
        return orders.holding(asked.order(), _ -> {
            var payment = stores.payments().find(asked.id()).orElseThrow();
            return payment.byTransfer()
                            && payment.state() instanceof PaymentState.Paid
                            && payment.withdrawals() == asked.withdrawals()
                            && answer instanceof PaymentAnswer.Pending pending
                    ? withdraw(payment, pending)
                    : payment;
        });
    }

    private Payment withdraw(Payment payment, PaymentAnswer.Pending pending) {
        return switch (orders.unpay(payment.order())) {
            case OrderDecision.Done(var order, var _)
            when order.state() instanceof AwaitingPayment(var payBy) -> unpaid(payment, pending, payBy);
            case OrderDecision _ -> {
                events.publish(
                        List.of(new PaymentEvent.DepositWithdrawn(payment.order(), payment.id(), payment.held())));
                yield payment;
            }
        };
    }

    private Payment unpaid(Payment payment, PaymentAnswer.Pending pending, Instant payBy) {
        var now = clock.instant();
        var quote = stores.quotes().find(payment.quote()).orElseThrow();
        stores.books()
                .post(Journal.paymentWithdrawn(
                        payment.withdrawal(),
                        payment.order(),
                        payment.provider().code(),
                        payment.held(),
                        quote.points(),
                        now));
        var reopened = quote.reopened(payBy);
        stores.quotes().save(reopened);
        timers.expires(reopened, payBy);
        var next = payment.withdrawn(pending.payment(), pending.account());
        stores.payments().save(next);
        timers.lookAgain(next, now);
        return next;
    }
}

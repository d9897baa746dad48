package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.ledger.Account.RefundsDue;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.util.List;

/** Use case: money is on its way back. Called by its timer until the provider has given it back, or will not. */
public final class SettleRefund {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final AskForRefund ask;
    private final PaymentTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public SettleRefund(
            OrderMoney orders,
            PaymentStores stores,
            AskForRefund ask,
            PaymentTimers timers,
            DomainEvents events,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.ask = ask;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    public void handle(RefundId id) {
        stores.refunds().find(id).filter(Refund::isRequested).ifPresent(refund -> {
            var payment = stores.payments().find(refund.payment()).orElseThrow();
            var payer = orders.look(refund.order()).sale().buyer();
            record(refund, ask.handle(refund, payment, payer));
        });
    }

    private void record(Refund asked, RefundAnswer answer) {
        orders.holding(asked.order(), order -> {
            stores.refunds().find(asked.id()).filter(Refund::isRequested).ifPresent(refund -> {
                switch (answer) {
                    case RefundAnswer.Refunded _ -> done(refund);
                    case RefundAnswer.Refused(var code) -> refused(refund, code);
                    case RefundAnswer.Unknown(var reason) -> unknown(refund, reason);
                }
            });
            return order;
        });
    }

    private void done(Refund refund) {
        var now = clock.instant();
        Payment payment = stores.payments().find(refund.payment()).orElseThrow();
        var payer = orders.look(refund.order()).sale().buyer();
        stores.books()
                .post(Journal.refundDone(
                        refund.id().value(),
                        refund.order(),
                        payment.provider().code(),
                        refund.amount(),
                        payer,
                        refund.points(),
                        now));
        stores.payments().save(payment.returned(refund.amount()));
        stores.refunds().save(refund.done(now));
        events.publish(List.of(
                new PaymentEvent.RefundDone(refund.order(), refund.id(), payer, refund.amount(), refund.points())));
        if (stores.books().balance(new RefundsDue(refund.order())).isZero()) {
            // Says nothing where the order was not called off, or has heard it before.
            orders.refunded(refund.order());
        }
    }

    private void refused(Refund refund, String code) {
        stores.refunds().save(refund.refused(code, clock.instant()));
        events.publish(List.of(new PaymentEvent.RefundStuck(refund.order(), refund.id(), code)));
    }

    private void unknown(Refund refund, String reason) {
        var next = refund.triedInVain();
        stores.refunds().save(next);
        timers.refundAgain(next, clock.instant());
        if (timers.isLast(next.tries())) {
            events.publish(List.of(new PaymentEvent.RefundStuck(refund.order(), refund.id(), reason)));
        }
    }
}

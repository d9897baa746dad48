package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentFinding;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.PaymentState.UnwantedReason;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.util.List;

/**
 * Where money is confirmed: what a provider has answered becomes what is true here, in one transaction that holds the order.
 * However often and from how many sides the same answer comes, it counts once.
 */
public final class RecordAnswer {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final OpenQuotes openQuotes;
    private final PaymentTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public RecordAnswer(
            OrderMoney orders,
            PaymentStores stores,
            OpenQuotes openQuotes,
            PaymentTimers timers,
            DomainEvents events,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.openQuotes = openQuotes;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** @return the payment as it is after that */
    Payment handle(Payment asked, PaymentAnswer answer) {
        return orders.holding(asked.order(), order -> {
            var payment = stores.payments().find(asked.id()).orElseThrow();
            if (!payment.isOpen()) {
                return payment;
            }
            var quote = stores.quotes().find(payment.quote()).orElseThrow();
            var next = switch (payment.read(answer)) {
                case PaymentFinding.Charged(var told) -> charged(order, quote, payment, told);
                case PaymentFinding.ChargedOtherwise(var told) ->
                    unwanted(quote, payment, told, UnwantedReason.WRONG_AMOUNT);
                case PaymentFinding.Waiting(var told, var account) -> waiting(payment.waiting(told, account));
                case PaymentFinding.Declined(var reason, var code) ->
                    declined(quote, payment, payment.declined(reason, code));
                case PaymentFinding.Foreign() -> settled(payment.foreign());
                case PaymentFinding.StillUnknown() -> stillUnknown(payment.lookedAtInVain());
            };
            stores.payments().save(next);
            return next;
        });
    }

    private Payment charged(Order order, Quote quote, Payment payment, ToldPayment told) {
        if (!quote.pays(order) || !(orders.pay(order.id()) instanceof OrderDecision.Done)) {
            return unwanted(quote, payment, told, UnwantedReason.ORDER_CLOSED);
        }
        stores.books()
                .post(Journal.paymentReceived(
                        payment.receipt(),
                        order.id(),
                        payment.provider().code(),
                        told.remaining(),
                        quote.points(),
                        clock.instant()));
        if (quote.status() != QuoteStatus.OPEN) {
            openQuotes.closeOf(order.id());
        }
        stores.quotes().save(quote.with(QuoteStatus.PAID));
        timers.forget(quote.id());
        events.publish(
                List.of(new PaymentEvent.PaymentReceived(order.id(), payment.id(), quote.payer(), told.remaining())));
        return settled(payment.paid(told));
    }

    private Payment unwanted(Quote quote, Payment payment, ToldPayment told, UnwantedReason why) {
        var now = clock.instant();
        stores.books()
                .post(Journal.paymentUnwanted(
                        payment.receipt(), payment.order(), payment.provider().code(), told.remaining(), now));
        var next = payment.unwanted(why, told);
        var refund = Refund.ofUnwanted(next, now);
        stores.refunds().add(refund);
        timers.refund(refund, now);
        events.publish(List.of(
                new PaymentEvent.PaymentUnwanted(payment.order(), payment.id(), quote.payer(), told.remaining(), why)));
        return settled(next);
    }

    private Payment declined(Quote quote, Payment before, Payment next) {
        if (!before.state().equals(next.state()) && next.state() instanceof PaymentState.Declined(var reason, var _)) {
            events.publish(List.of(new PaymentEvent.PaymentDeclined(next.order(), next.id(), quote.payer(), reason)));
        }
        return settled(next);
    }

    private Payment waiting(Payment next) {
        timers.lookAgain(next, clock.instant());
        return next;
    }

    private Payment stillUnknown(Payment next) {
        timers.lookAgain(next, clock.instant());
        if (timers.isLast(next.looks())) {
            events.publish(List.of(new PaymentEvent.PaymentUnresolved(next.order(), next.id())));
        }
        return next;
    }

    private Payment settled(Payment next) {
        timers.forget(next.id());
        return next;
    }
}

package com.pikcur.application.payment;

import com.pikcur.application.order.CancelOrder;
import com.pikcur.application.order.LapseOrder;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderMoney;
import com.pikcur.application.order.OrderSettlement;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.order.OrderEvent.DisputeResolved;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** All that is done with payments, put together on whatever stores. */
public final class PaymentUseCases {

    public static final List<Duration> LOOK_AFTER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    /** What they work on. */
    public record Surroundings(
            Transactions transactions,
            OrderRepository orders,
            PaymentStores stores,
            BankAccountRepository accounts,
            Timers timers,
            DomainEvents events) {}

    public final OrderChanges changes;
    public final CancelOrder cancel;
    public final LapseOrder lapse;
    public final IssueQuote issue;
    public final CompletePayment complete;
    public final HandleWebhook webhook;
    public final ExpireQuote expire;
    public final CloseQuotes close;
    public final LookAtPayment look;
    public final RefundOrder refundOrder;
    public final SettleRefund settle;
    public final RetryRefund retry;
    final FindPayment find;

    public PaymentUseCases(Surroundings around, Providers providers, Clock clock) {
        var stores = around.stores();
        changes = new OrderChanges(
                around.transactions(),
                around.orders(),
                new OrderSettlement(stores.books(), PaymentFixtures.POLICY),
                new OrderTimers(around.timers()),
                around.events(),
                clock);
        cancel = new CancelOrder(changes);
        lapse = new LapseOrder(changes);
        var orders = new OrderMoney(around.transactions(), around.orders(), changes, PaymentFixtures.POLICY);
        var timers = new PaymentTimers(around.timers(), LOOK_AFTER);
        var open = new OpenQuotes(stores, timers, clock);
        var begin = new BeginPayment(orders, stores, timers, clock, UUID::randomUUID);
        var ask = new AskProvider(
                providers,
                new RecordAnswer(orders, stores, open, timers, around.events(), clock),
                new RecordWithdrawal(orders, stores, timers, around.events(), clock));
        find = new FindPayment(stores, begin, ask);
        var rules = new IssueQuote.Rules(clock, PaymentFixtures.QUOTE_VALID_FOR);
        issue = new IssueQuote(orders, stores, open, providers, timers, rules);
        complete = new CompletePayment(stores.quotes(), orders, begin, ask);
        webhook = new HandleWebhook(providers, stores, find);
        expire = new ExpireQuote(orders, stores, open, providers, find);
        close = new CloseQuotes(orders, open);
        look = new LookAtPayment(stores, begin, ask);
        refundOrder = new RefundOrder(orders, stores, timers, clock);
        settle = new SettleRefund(
                orders, stores, new AskForRefund(providers, around.accounts()), timers, around.events(), clock);
        retry = new RetryRefund(orders, stores, timers, clock);
    }

    /** What is done when a timer goes off. */
    void handle(Timer timer) {
        switch (timer.kind()) {
            case PaymentTimers.QUOTE_EXPIRY -> expire.handle(new QuoteId(timer.subject()));
            case PaymentTimers.LOOK -> look.handle(new PaymentId(timer.subject()));
            case PaymentTimers.REFUND -> settle.handle(new RefundId(timer.subject()));
            case OrderTimers.PAYMENT_DUE -> lapse.handle(new OrderId(timer.subject()));
            default -> throw new IllegalArgumentException("Nobody handles " + timer);
        }
    }

    /** What follows from what has happened to an order. */
    public void react(DomainEvent event) {
        if (event instanceof OrderCancelled(var order, var _, var paid)) {
            close.handle(order.order());
            if (paid) {
                refundOrder.handle(order.order());
            }
        } else if (event instanceof DisputeResolved(var order, var _)) {
            refundOrder.handle(order.order());
        }
    }
}

package com.pikcur.web;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.application.payment.AskProvider;
import com.pikcur.application.payment.BeginPayment;
import com.pikcur.application.payment.CompletePayment;
import com.pikcur.application.payment.FindPayment;
import com.pikcur.application.payment.HandleWebhook;
import com.pikcur.application.payment.InMemoryPaymentQueries;
import com.pikcur.application.payment.IssueQuote;
import com.pikcur.application.payment.OpenQuotes;
import com.pikcur.application.payment.PaymentStores;
import com.pikcur.application.payment.PaymentTimers;
import com.pikcur.application.payment.Providers;
import com.pikcur.application.payment.ReconcilePayments;
import com.pikcur.application.payment.RecordAnswer;
import com.pikcur.application.payment.RecordWithdrawal;
import com.pikcur.application.payment.RetryRefund;
import com.pikcur.application.payment.ShowQuote;
import com.pikcur.application.payment.ShowReconciliation;
import com.pikcur.domain.payment.port.InMemoryPaymentGateway;
import com.pikcur.domain.payment.port.InMemoryPayments;
import com.pikcur.domain.payment.port.InMemoryQuotes;
import com.pikcur.domain.payment.port.InMemoryReconciliations;
import com.pikcur.domain.payment.port.InMemoryRefunds;
import com.pikcur.domain.payment.port.InMemoryWebhooks;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.web.payment.CheckoutAddress;
import com.pikcur.web.payment.PaymentAdminController;
import com.pikcur.web.payment.QuoteController;
import com.pikcur.web.payment.WebhookController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Payments for {@link Orders}, through two providers in memory. */
public final class Payments {

    public final InMemoryPaymentGateway iamport;
    public final InMemoryPaymentGateway toss;
    public final InMemoryWebhooks webhooks;
    public final InMemoryPayments payments;
    public final InMemoryRefunds refunds;

    private final OrderMoney money;
    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final OpenQuotes openQuotes;
    private final InMemoryPaymentQueries queries;
    private final InMemoryReconciliations reports;
    private final Clock clock;
    private final Orders orders;

    Payments(Orders orders, Clock clock) {
        var quotes = new InMemoryQuotes(orders.transactions);
        this.orders = orders;
        this.clock = clock;
        this.iamport = new InMemoryPaymentGateway("iamport", clock);
        this.toss = new InMemoryPaymentGateway("toss", clock);
        this.webhooks = new InMemoryWebhooks(toss.provider());
        this.payments = new InMemoryPayments(orders.transactions);
        this.refunds = new InMemoryRefunds(orders.transactions);
        this.money = new OrderMoney(orders.transactions, orders.orders, orders.changes, Orders.POLICY);
        this.stores = new PaymentStores(quotes, payments, refunds, orders.books);
        this.timers = new PaymentTimers(new InMemoryTimers(orders.transactions), List.of(Duration.ofSeconds(5)));
        this.openQuotes = new OpenQuotes(stores, timers, clock);
        this.queries = new InMemoryPaymentQueries(quotes, payments, refunds, orders.books);
        this.reports = new InMemoryReconciliations(orders.transactions);
    }

    List<Object> controllers(Problems problems) {
        return List.of(quotes(problems), webhooks(), administration());
    }

    QuoteController quotes(Problems problems) {
        var rules = new IssueQuote.Rules(clock, Duration.ofMinutes(30));
        var useCases = new QuoteController.UseCases(
                new IssueQuote(money, stores, openQuotes, providers(), timers, rules),
                new ShowQuote(stores.quotes()),
                new CompletePayment(stores.quotes(), money, begin(), ask()));
        var checkout = new CheckoutAddress("https://pay.pikcur.test/", "https://pikcur.test/?back=1");
        return new QuoteController(useCases, providers(), checkout, problems);
    }

    WebhookController webhooks() {
        return new WebhookController(new HandleWebhook(providers(), stores, find()), providers());
    }

    PaymentAdminController administration() {
        return new PaymentAdminController(
                new ReconcilePayments(providers(), stores, queries, find(), reports, clock),
                new ShowReconciliation(reports),
                new RetryRefund(money, stores, timers, clock),
                queries);
    }

    private Providers providers() {
        return new Providers(List.of(iamport, toss), List.of(iamport, toss), List.of(webhooks));
    }

    private BeginPayment begin() {
        return new BeginPayment(money, stores, timers, clock, UUID::randomUUID);
    }

    private AskProvider ask() {
        return new AskProvider(
                providers(),
                new RecordAnswer(money, stores, openQuotes, timers, orders.events, clock),
                new RecordWithdrawal(money, stores, timers, orders.events, clock));
    }

    private FindPayment find() {
        return new FindPayment(stores, begin(), ask());
    }
}

package com.pikcur.bootstrap;

import com.pikcur.application.ledger.GrantPoints;
import com.pikcur.application.ledger.LedgerQueries;
import com.pikcur.application.ledger.RequestPayout;
import com.pikcur.application.ledger.ShowPayout;
import com.pikcur.application.ledger.ShowStatement;
import com.pikcur.application.order.OrderMoney;
import com.pikcur.application.payment.AskProvider;
import com.pikcur.application.payment.BeginPayment;
import com.pikcur.application.payment.CompletePayment;
import com.pikcur.application.payment.FindPayment;
import com.pikcur.application.payment.HandleWebhook;
import com.pikcur.application.payment.IssueQuote;
import com.pikcur.application.payment.OpenQuotes;
import com.pikcur.application.payment.PaymentQueries;
import com.pikcur.application.payment.PaymentStores;
import com.pikcur.application.payment.PaymentTimers;
import com.pikcur.application.payment.Providers;
import com.pikcur.application.payment.ReconcilePayments;
import com.pikcur.application.payment.RetryRefund;
import com.pikcur.application.payment.ShowQuote;
import com.pikcur.application.payment.ShowReconciliation;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.web.ledger.LedgerAdminController;
import com.pikcur.web.ledger.PayoutController;
import com.pikcur.web.ledger.StatementController;
import com.pikcur.web.ledger.WalletController;
import com.pikcur.web.payment.CheckoutAddress;
import com.pikcur.web.payment.PaymentAdminController;
import com.pikcur.web.payment.QuoteController;
import com.pikcur.web.payment.WebhookController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of payments and of the ledger, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class MoneyControllerConfiguration {

    @Bean
    IssueQuote issueQuote(
            OrderMoney orders,
            PaymentStores stores,
            OpenQuotes openQuotes,
            Providers providers,
            PaymentTimers timers,
            IssueQuote.Rules rules) {
        return new IssueQuote(orders, stores, openQuotes, providers, timers, rules);
    }

    @Bean
    IssueQuote.Rules quoteRules(Clock clock, PaymentProperties payment) {
        return new IssueQuote.Rules(clock, payment.quoteValidFor());
    }

    @Bean
    QuoteController.UseCases quoteUseCases(
            IssueQuote issue, PaymentStores stores, OrderMoney orders, BeginPayment begin, AskProvider ask) {
        return new QuoteController.UseCases(
                issue, new ShowQuote(stores.quotes()), new CompletePayment(stores.quotes(), orders, begin, ask));
    }

    @Bean
    QuoteController quoteController(
            QuoteController.UseCases useCases, Providers providers, PaymentProperties payment, Problems problems) {
        var checkout = new CheckoutAddress(payment.checkoutUrl(), payment.returnUrl());
        return new QuoteController(useCases, providers, checkout, problems);
    }

    @Bean
    WebhookController webhookController(Providers providers, PaymentStores stores, FindPayment find) {
        return new WebhookController(new HandleWebhook(providers, stores, find), providers);
    }

    @Bean
    RetryRefund retryRefund(OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock) {
        return new RetryRefund(orders, stores, timers, clock);
    }

    @Bean
    PaymentAdminController paymentAdminController(
            ReconcilePayments reconcile, ReconciliationRepository reports, RetryRefund retry, PaymentQueries queries) {
        return new PaymentAdminController(reconcile, new ShowReconciliation(reports), retry, queries);
    }

    @Bean
    WalletController walletController(LedgerQueries queries) {
        return new WalletController(queries);
    }

    @Bean
    StatementController statementController(LedgerQueries queries) {
        return new StatementController(new ShowStatement(queries));
    }

    @Bean
    PayoutController payoutController(
            RequestPayout request, PayoutRepository payouts, LedgerQueries queries, Problems problems) {
        return new PayoutController(request, new ShowPayout(payouts), queries, problems);
    }

    @Bean
    LedgerAdminController ledgerAdminController(GrantPoints grant, LedgerQueries queries, Problems problems) {
        return new LedgerAdminController(grant, queries, problems);
    }
}

package com.pikcur.bootstrap;

import com.pikcur.application.ledger.LookAtPayout;
import com.pikcur.application.ledger.SendPayout;
import com.pikcur.application.order.ConfirmDueOrder;
import com.pikcur.application.order.LapseOrder;
import com.pikcur.application.order.OrderMoney;
import com.pikcur.application.payment.AskForRefund;
import com.pikcur.application.payment.AskProvider;
import com.pikcur.application.payment.BeginPayment;
import com.pikcur.application.payment.CloseQuotes;
import com.pikcur.application.payment.ExpireQuote;
import com.pikcur.application.payment.FindPayment;
import com.pikcur.application.payment.LookAtPayment;
import com.pikcur.application.payment.OpenQuotes;
import com.pikcur.application.payment.PaymentQueries;
import com.pikcur.application.payment.PaymentStores;
import com.pikcur.application.payment.PaymentTimers;
import com.pikcur.application.payment.Providers;
import com.pikcur.application.payment.ReconcileNightly;
import com.pikcur.application.payment.ReconcilePayments;
import com.pikcur.application.payment.RecordAnswer;
import com.pikcur.application.payment.RecordWithdrawal;
import com.pikcur.application.payment.RefundOrder;
import com.pikcur.application.payment.SettleRefund;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.payment.port.WebhookReader;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.payment.JooqPaymentQueries;
import com.pikcur.persistence.payment.JooqPayments;
import com.pikcur.persistence.payment.JooqQuotes;
import com.pikcur.persistence.payment.JooqReconciliations;
import com.pikcur.persistence.payment.JooqRefunds;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the payment context together. Which providers there are is said in {@link ProviderConfiguration}. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    Providers providers(List<PaymentGateway> gateways, List<RefundGateway> refunds, List<WebhookReader> readers) {
        return new Providers(gateways, refunds, readers);
    }

    @Bean
    PaymentStores paymentStores(DSLContext db, PersonalDataCipher cipher, Books books) {
        return new PaymentStores(new JooqQuotes(db), new JooqPayments(db, cipher), new JooqRefunds(db), books);
    }

    @Bean
    ReconciliationRepository reconciliations(DSLContext db, Transactions transactions) {
        return new JooqReconciliations(db, transactions);
    }

    @Bean
    PaymentQueries paymentQueries(DSLContext db, PersonalDataCipher cipher) {
        return new JooqPaymentQueries(db, cipher);
    }

    @Bean
    PaymentTimers paymentTimers(Timers timers, PaymentProperties payment) {
        return new PaymentTimers(timers, payment.lookAfter());
    }

    @Bean
    OpenQuotes openQuotes(PaymentStores stores, PaymentTimers timers, Clock clock) {
        return new OpenQuotes(stores, timers, clock);
    }

    @Bean
    BeginPayment beginPayment(
            OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock, Supplier<UUID> ids) {
        return new BeginPayment(orders, stores, timers, clock, ids);
    }

    @Bean
    AskProvider askProvider(
            Providers providers,
            OrderMoney orders,
            PaymentStores stores,
            OpenQuotes openQuotes,
            PaymentTimers timers,
            DomainEvents events,
            Clock clock) {
        return new AskProvider(
                providers,
                new RecordAnswer(orders, stores, openQuotes, timers, events, clock),
                new RecordWithdrawal(orders, stores, timers, events, clock));
    }

    @Bean
    FindPayment findPayment(PaymentStores stores, BeginPayment begin, AskProvider ask) {
        return new FindPayment(stores, begin, ask);
    }

    @Bean
    CloseQuotes closeQuotes(OrderMoney orders, OpenQuotes openQuotes) {
        return new CloseQuotes(orders, openQuotes);
    }

    @Bean
    RefundOrder refundOrder(OrderMoney orders, PaymentStores stores, PaymentTimers timers, Clock clock) {
        return new RefundOrder(orders, stores, timers, clock);
    }

    @Bean
    SettleRefund settleRefund(
            OrderMoney orders,
            PaymentStores stores,
            Providers providers,
            BankAccountRepository accounts,
            PaymentTimers timers,
            DomainEvents events,
            Clock clock) {
        return new SettleRefund(orders, stores, new AskForRefund(providers, accounts), timers, events, clock);
    }

    @Bean
    ReconcilePayments reconcilePayments(
            Providers providers,
            PaymentStores stores,
            PaymentQueries queries,
            FindPayment find,
            ReconciliationRepository reports,
            Clock clock) {
        return new ReconcilePayments(providers, stores, queries, find, reports, clock);
    }

    @Bean(initMethod = "waitForNight")
    ReconcileNightly reconcileNightly(
            ReconcilePayments reconcile,
            ReconciliationRepository reports,
            Transactions transactions,
            Timers timers,
            Clock clock) {
        return new ReconcileNightly(reconcile, reports, transactions, timers, clock);
    }

    @Bean
    MoneyTimers.Payments paymentHandlers(
            OrderMoney orders,
            PaymentStores stores,
            OpenQuotes openQuotes,
            Providers providers,
            FindPayment find,
            LookAtPayment look,
            SettleRefund refund,
            ReconcileNightly reconcile) {
        var expire = new ExpireQuote(orders, stores, openQuotes, providers, find);
        return new MoneyTimers.Payments(expire, look, refund, reconcile);
    }

    @Bean
    LookAtPayment lookAtPayment(PaymentStores stores, BeginPayment begin, AskProvider ask) {
        return new LookAtPayment(stores, begin, ask);
    }

    @Bean
    MoneyTimers moneyTimers(
            LapseOrder lapse,
            ConfirmDueOrder confirm,
            MoneyTimers.Payments payments,
            SendPayout send,
            LookAtPayout look) {
        return new MoneyTimers(new MoneyTimers.Orders(lapse, confirm), payments, new MoneyTimers.Payouts(send, look));
    }
}
